/**
 * What is between two prices, with as many decimals as they are written with: 1029.75 - 1018.87 is 10.88, of which the doubles
 * make 10.879999999999995.
 */
export function priceDifference(price: number, before: number): number {
  return Number((price - before).toFixed(Math.max(decimalsOf(price), decimalsOf(before))))
}

const MOST_DECIMALS = 100

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  const fraction = digits.split('.')[1]?.length ?? 0
  return Math.min(MOST_DECIMALS, Math.max(0, fraction - Number(exponent)))
}
