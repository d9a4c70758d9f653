import type { FactorView } from '@stocklab/protocol'
import { FACTORS, type Factor, type FactorGroup, PARAMETRISED_FACTORS } from '@stocklab/strategy'

interface Category {
  readonly id: FactorGroup
  readonly nameKo: string
  readonly nameEn: string
}

/** In the order in which they are shown. */
export const FACTOR_CATEGORIES: readonly Category[] = [
  { id: 'value', nameKo: '가치', nameEn: 'Value' },
  { id: 'growth', nameKo: '성장', nameEn: 'Growth' },
  { id: 'quality', nameKo: '퀄리티', nameEn: 'Quality' },
  { id: 'momentum_technical', nameKo: '모멘텀·기술적 지표', nameEn: 'Momentum and technical' },
  { id: 'size_liquidity', nameKo: '규모·유동성', nameEn: 'Size and liquidity' },
  { id: 'risk_data_quality', nameKo: '위험·데이터 품질', nameEn: 'Risk and data quality' },
  { id: 'composite', nameKo: '복합', nameEn: 'Composite' },
  { id: 'base', nameKo: '기초 수치', nameEn: 'Base figures' },
]

/** The function that gives each factor with its usual numbers. */
const FORMS = new Map(
  [...PARAMETRISED_FACTORS.values()].flatMap((form) =>
    Object.entries(form.ids).map(([id, numbers]) => [id, { form, numbers }] as const),
  ),
)

export function describeFactor(factor: Factor): FactorView {
  const { id, nameKo, nameEn, group, kind, unit, direction, formula, source, needsStatements } = factor
  const found = FORMS.get(id)
  return {
    id,
    nameKo,
    nameEn,
    category: group,
    kind,
    unit,
    direction,
    formula,
    source,
    needsStatements,
    parameters: (found?.form.parameters ?? []).map(({ name, least, most, whole }, k) => ({
      name,
      value: found?.numbers[k] ?? least,
      least,
      most,
      whole: whole === 'whole',
    })),
    call: found === undefined ? null : `${found.form.name}(${found.numbers.join(', ')})`,
  }
}

/** The catalogue by category; only one of them where it is named. */
export function factorsByCategory(category: string | undefined) {
  return FACTOR_CATEGORIES.filter(({ id }) => category === undefined || id === category).map(({ id, ...names }) => ({
    id,
    ...names,
    factors: FACTORS.filter(({ group }) => group === id).map(describeFactor),
  }))
}
