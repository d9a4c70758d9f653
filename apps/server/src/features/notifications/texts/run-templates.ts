import { decimal, duration, percent, type Template } from './words.js'

export const RUN_TEMPLATES: {
  readonly [Type in 'backtest.completed' | 'backtest.failed' | 'optimisation.completed']: Template<Type>
} = {
  'backtest.completed': {
    name: { ko: '백테스트 완료', en: 'Backtest completed' },
    link: ({ backtestId }) => `/backtests/${backtestId}`,
    ko: ({ name, totalReturn, cagr, maxDrawdown, sharpe, seconds }) => ({
      title: `백테스트 완료: ${name}`,
      lines: [`「${name}」 백테스트가 ${duration(seconds, 'ko')} 만에 끝났습니다.`],
      facts: figures([
        ['총수익률', totalReturn, percent],
        ['연평균 수익률', cagr, percent],
        ['최대 낙폭', maxDrawdown, percent],
        ['샤프 비율', sharpe, decimal],
      ]),
      action: '결과 보기',
    }),
    en: ({ name, totalReturn, cagr, maxDrawdown, sharpe, seconds }) => ({
      title: `Backtest completed: ${name}`,
      lines: [`The backtest “${name}” has ended after ${duration(seconds, 'en')}.`],
      facts: figures([
        ['Total return', totalReturn, percent],
        ['Return per year', cagr, percent],
        ['Largest drawdown', maxDrawdown, percent],
        ['Sharpe ratio', sharpe, decimal],
      ]),
      action: 'See the result',
    }),
  },
  'backtest.failed': {
    name: { ko: '백테스트 실패', en: 'Backtest failed' },
    link: ({ backtestId }) => `/backtests/${backtestId}`,
    ko: ({ name, code, reason }) => ({
      title: `백테스트 실패: ${name}`,
      lines: [`「${name}」 백테스트가 실패했습니다.`, reason],
      facts: [['오류 코드', code]],
      action: '자세히 보기',
    }),
    en: ({ name, code, reason }) => ({
      title: `Backtest failed: ${name}`,
      lines: [`The backtest “${name}” has failed.`, reason],
      facts: [['Error code', code]],
      action: 'See what happened',
    }),
  },
  'optimisation.completed': {
    name: { ko: '최적화 완료', en: 'Optimisation completed' },
    link: ({ backtestId }) => `/backtests/${backtestId}`,
    ko: ({ name, points, objective, best }) => ({
      title: `최적화 완료: ${name}`,
      lines: [
        `「${name}」 최적화가 끝났습니다.`,
        '가장 좋은 값은 시도한 횟수만큼 우연히 좋아집니다. 결과에 함께 표시된 보정값을 확인하세요.',
      ],
      facts: [
        ['시도한 조합', points.toLocaleString('ko-KR')],
        ['목표', objective],
        ['가장 좋은 값', decimal(best)],
      ],
      action: '결과 보기',
    }),
    en: ({ name, points, objective, best }) => ({
      title: `Optimisation completed: ${name}`,
      lines: [
        `The optimisation “${name}” has ended.`,
        'The best value improves by chance with every point tried: look at the deflated one beside it.',
      ],
      facts: [
        ['Points tried', points.toLocaleString('en-GB')],
        ['Objective', objective],
        ['Best value', decimal(best)],
      ],
      action: 'See the result',
    }),
  },
}

/** A study of many runs has no figures of one. */
function figures(rows: readonly (readonly [string, number | null, (value: number | null) => string])[]) {
  if (rows.every(([, value]) => value === null)) return []
  return rows.map(([name, value, show]): readonly [string, string] => [name, show(value)])
}
