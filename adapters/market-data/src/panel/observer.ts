/** What a caller may want to hear while a panel is loaded. */
export interface PanelObserver {
  /** Something did not work that does not change the answer. */
  warning?(message: string): void
}
