import type { CustomSeriesOption } from 'echarts/charts'

export interface CloudLook {
  readonly color: string
  readonly opacity: number
}

/** All dots of one colour as one path of round points, a tenth of the size of one circle each. */
export function dotCloud(
  dots: readonly (readonly [number, number])[],
  { color, opacity }: CloudLook,
): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: dots.map((dot) => [...dot]),
    renderItem: (params, api) => {
      if (params.dataIndex !== 0) return null
      const path = dots.map((dot) => {
        const [x, y] = api.coord([...dot]) as [number, number]
        return `M${x.toFixed(1)} ${y.toFixed(1)}l0.01 0`
      })
      return {
        type: 'path',
        shape: { pathData: path.join('') },
        style: { fill: 'none', stroke: color, lineWidth: 5, lineCap: 'round', opacity },
      }
    },
  }
}
