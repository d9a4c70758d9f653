import type { SimulationInput } from '../../simulate/input.js'
import { PreparedMarket } from '../../simulate/prepared-market.js'

/** Share of a day's volume that an order may take where the document names none. */
export const DEFAULT_PARTICIPATION = 0.05

/** The same run with each of the capitals, none of its orders taking more than a share of a day's volume. */
export function capacityRuns(
  input: SimulationInput,
  capitals: readonly number[],
  participation: number,
): readonly SimulationInput[] {
  const market = new PreparedMarket(input.panel, input.rules)
  const execution = { ...input.document.execution, participation }
  return capitals.map((capital) => ({
    ...input,
    market,
    detail: 'figures',
    document: { ...input.document, capital, execution },
  }))
}
