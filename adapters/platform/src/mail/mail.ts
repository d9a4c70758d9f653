export interface MailMessage {
  /** One address; names and lists are not taken, so that no text of a user becomes a second recipient. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /**
   * Tells one mail from another: it becomes the Message-ID, so a mail that is sent twice after a crash carries the same one.
   * Letters, digits, `.`, `_` and `-`.
   */
  readonly id: string
  /** Where a person turns such mails off; becomes List-Unsubscribe. */
  readonly unsubscribeUrl?: string
}

/** Takes mails to people. */
export interface Mail {
  /**
   * Returns once the mail is where nothing of ours can lose it: taken by the mail server, or whole on the disk.
   *
   * Errors: StockLabError MAIL_REFUSED (input) where the address or the mail will never be taken, MAIL_UNREACHABLE
   * (unavailable) where the same mail may go through later, MAIL_INVALID (invariant) for an id or address of wrong form.
   */
  send(message: MailMessage): Promise<void>
  close(): Promise<void>
}
