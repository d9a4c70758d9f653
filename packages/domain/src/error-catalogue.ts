import type { ErrorFamily } from './errors.js'

export interface ErrorMeaning {
  readonly family: ErrorFamily
  /** What happened and what to do, one sentence for the manual. */
  readonly meaning: string
}

/**
 * Every code that a StockLabError may carry. Families decide the exit code of the command line: input 64, data 65,
 * missing-input 66, unavailable 69, invariant 70, output 73, busy 75.
 */
export const ERROR_CATALOGUE = {
  BACKUP_BROKEN: {
    family: 'data',
    meaning: 'The file is not a whole backup: a part is missing or differs from its checksum; nothing was restored.',
  },
  BACKUP_MISSING: {
    family: 'missing-input',
    meaning: 'There is no backup at the path named.',
  },
  BACKUP_OTHER_SCHEMA: {
    family: 'data',
    meaning: 'The backup was made by a newer version of the program; restore it with that version.',
  },
  BACKUP_TARGET_FULL: {
    family: 'input',
    meaning:
      'The database to restore into holds accounts or results; name an empty one, or say that it may be replaced.',
  },
  BUCKET_DAMAGED: {
    family: 'data',
    meaning: 'A file in the bucket is missing or is not what its manifest says; publish the data again.',
  },
  BUCKET_LAKE_MISSING: {
    family: 'missing-input',
    meaning: 'The bucket holds no market data, or not the version asked for; publish it first.',
  },
  BUCKET_REFUSED: {
    family: 'input',
    meaning: 'The bucket refused the request; check its name, the keys and what they allow.',
  },
  BUCKET_UNREACHABLE: {
    family: 'unavailable',
    meaning: 'The service of the bucket does not answer; check its address and the network.',
  },
  BUCKET_UNWRITABLE: {
    family: 'output',
    meaning: 'A file cannot be written to the folder that serves as a bucket.',
  },
  CACHE_UNSTORED: {
    family: 'unavailable',
    meaning:
      'At its end the program could not bring what it had put off to the database; views and counts are missing.',
  },
  CHECKPOINT_OTHER_RUN: {
    family: 'input',
    meaning:
      'A checkpoint belongs to another strategy, data version or engine, so the run has to start from its first day.',
  },
  CODE_UNKNOWN: {
    family: 'input',
    meaning: 'The market holds no instrument of that code in the period asked for.',
  },
  DATABASE_BUSY: {
    family: 'busy',
    meaning: 'Another process has the embedded database open; stop it, or use PostgreSQL for several processes.',
  },
  DATABASE_STOPPED: {
    family: 'unavailable',
    meaning: 'The embedded database has stopped; start the program again, whatever was committed is there.',
  },
  DAY_CLOSED: {
    family: 'input',
    meaning: 'The day asked for is no trading day of the data; name one that is.',
  },
  DEMO_OTHER_EXISTS: {
    family: 'input',
    meaning: 'The data directory holds a market that was made up with another seed or size; use another directory.',
  },
  DEMO_SIZE_OUT_OF_RANGE: {
    family: 'input',
    meaning: 'The seed, instruments or years of the made-up market are not a whole number in their range.',
  },
  ENVIRONMENT_INVALID: {
    family: 'input',
    meaning: 'An environment variable of the program has a value that it cannot have.',
  },
  EVENT_INVALID: {
    family: 'invariant',
    meaning: 'An event was to be told of with other content than its table names; this is a fault of the program.',
  },
  EXPORT_OWNER_UNKNOWN: {
    family: 'missing-input',
    meaning: 'There is no account of that address, so there is nothing to export.',
  },
  FACTOR_PARAMETERS: {
    family: 'input',
    meaning: 'A factor was called with more parameters than it has.',
  },
  JOB_CRASHED: {
    family: 'invariant',
    meaning:
      'A fault of the program ended a job; try it again, and report it with the id of the run if that fails too.',
  },
  JOB_LOST: {
    family: 'unavailable',
    meaning: 'Every worker that took the job ended before it did; try it again, or give workers more memory.',
  },
  JOB_TOO_LONG: {
    family: 'input',
    meaning: 'The job took longer than jobs may; shorten the period, decide less often or name fewer factors.',
  },
  LAKE_BUSY: {
    family: 'busy',
    meaning: 'Another process is writing to the data directory; wait for it, readers are not disturbed.',
  },
  LAKE_CODE_MISSING: {
    family: 'missing-input',
    meaning: 'The data directory has no instrument of that code; codes are written as the exchange writes them.',
  },
  LAKE_DISK_FULL: {
    family: 'output',
    meaning: 'The disk is full; the data is as it was before the import.',
  },
  LAKE_MANIFEST_BROKEN: {
    family: 'data',
    meaning: 'The manifest of the data directory cannot be read; move the directory aside and import again.',
  },
  LAKE_MARKET_MISSING: {
    family: 'missing-input',
    meaning: 'The data directory holds other markets than the one asked for.',
  },
  LAKE_MISSING: {
    family: 'missing-input',
    meaning: 'The data directory holds no market data; make the demo market or import your own.',
  },
  LAKE_UNREADABLE: {
    family: 'data',
    meaning: 'A file of the data directory cannot be read; check the data or import again.',
  },
  LOOKAHEAD_FOUND: {
    family: 'invariant',
    meaning:
      'A decision changed when later data was replaced by noise; the result cannot be trusted, and this is a bug to report.',
  },
  MAIL_INVALID: {
    family: 'invariant',
    meaning: 'A mail was built with an address or identity that no mail can have; this is a fault of the program.',
  },
  MAIL_REFUSED: {
    family: 'input',
    meaning: 'The mail server will never take a mail to that address, or not from this sender.',
  },
  MAIL_UNREACHABLE: {
    family: 'unavailable',
    meaning: 'The mail server cannot be reached or asks to wait; the mail is kept and sent later.',
  },
  MAPPING_INVALID: {
    family: 'input',
    meaning: 'The file of column names lacks a column that bars need, or names one that bars do not have.',
  },
  MAPPING_UNREADABLE: {
    family: 'missing-input',
    meaning: 'The file of column names is not there or is not JSON.',
  },
  OUTPUT_UNWRITABLE: {
    family: 'output',
    meaning: 'A result cannot be written where it was asked for.',
  },
  PANEL_COLUMN_NOT_LOADED: {
    family: 'invariant',
    meaning: 'A computation asked for a column that was not loaded; this is a fault of the program.',
  },
  PANEL_RANGE_EMPTY: {
    family: 'input',
    meaning: 'The data holds no session in the period asked for.',
  },
  PERIOD_EMPTY: {
    family: 'input',
    meaning: 'The period contains no trading day of the data.',
  },
  PERIOD_REVERSED: {
    family: 'input',
    meaning: 'The first day of the period lies after its last.',
  },
  PROVIDER_ANSWER: {
    family: 'data',
    meaning: 'A data service answered otherwise than it documents, even when asked again; nothing of it was used.',
  },
  PROVIDER_KEY_MISSING: {
    family: 'input',
    meaning: 'A data service needs a key; set its environment variable or put it into the secrets file.',
  },
  PROVIDER_KEY_REFUSED: {
    family: 'input',
    meaning: 'A data service does not accept the key, or the service was not applied for.',
  },
  PROVIDER_LIBRARY_MISSING: {
    family: 'missing-input',
    meaning: 'The optional library that a provider works with is not installed.',
  },
  PROVIDER_MAINTENANCE: {
    family: 'unavailable',
    meaning: 'A data service is under maintenance; try again later.',
  },
  PROVIDER_OPTION: {
    family: 'input',
    meaning: 'An option of a data provider is missing or has a value that it cannot have.',
  },
  PROVIDER_QUOTA: {
    family: 'busy',
    meaning:
      'A data service lets no more calls through for now; what was fetched is kept and the same command goes on.',
  },
  PROVIDER_REFUSED: {
    family: 'input',
    meaning: 'A data service refuses the request, as for a code that it does not know.',
  },
  PROVIDER_UNREACHABLE: {
    family: 'unavailable',
    meaning: 'A data service cannot be reached or does not answer in time; what was fetched is kept.',
  },
  REDIS_ADDRESS: {
    family: 'input',
    meaning: 'The address of the Redis server is none; write it as redis://host:6379, or leave it out.',
  },
  REDIS_UNAVAILABLE: {
    family: 'unavailable',
    meaning: 'The Redis server cannot be reached or does not answer in time; the program goes on once it is back.',
  },
  RULES_UNKNOWN_BOARD: {
    family: 'data',
    meaning:
      'A Korean listing names a board other than KOSPI, KOSDAQ or KONEX, so its tax, ticks and limits are unknown.',
  },
  RUN_DETAILS_DROPPED: {
    family: 'missing-input',
    meaning: 'The daily values, trades and decisions of the run are older than they are kept; run the backtest again.',
  },
  RUN_MISSING: {
    family: 'missing-input',
    meaning: 'The folder named holds no finished run, or none that may be read.',
  },
  RUN_OTHER_DATA: {
    family: 'input',
    meaning: 'The run was made on other data than the directory holds now.',
  },
  RUN_SCHEMA: {
    family: 'data',
    meaning: 'The result of a run was written by another version of the format.',
  },
  RUN_UNREADABLE: {
    family: 'data',
    meaning: 'The files of a run are not whole; run the backtest again.',
  },
  SEARCH_MISSING: {
    family: 'missing-input',
    meaning: 'The folder named with --resume holds no search that was stopped.',
  },
  SEARCH_OTHER: {
    family: 'input',
    meaning: 'A stopped search is continued only with the options, strategy and data it was begun with.',
  },
  SEARCH_UNFINISHED: {
    family: 'input',
    meaning: 'The folder holds a search that was stopped; continue it with --resume or take another folder.',
  },
  SECRETS_EXPOSED: {
    family: 'input',
    meaning: 'Others on this machine may read the secrets file; take that right away before it is used.',
  },
  SECRETS_UNREADABLE: {
    family: 'input',
    meaning: 'The secrets file is not an object of names and keys in JSON.',
  },
  SECRET_INVALID: {
    family: 'input',
    meaning: 'The secret of the installation is too short or no base64; make one of 32 random bytes.',
  },
  SOURCE_CELL: {
    family: 'data',
    meaning: 'A field of a source file is not of the type of its column.',
  },
  SOURCE_COLUMN_MISSING: {
    family: 'data',
    meaning: 'A source file lacks a column that its table needs.',
  },
  SOURCE_COLUMN_UNKNOWN: {
    family: 'data',
    meaning: 'A source file has a column that its table does not know.',
  },
  SOURCE_EMPTY: {
    family: 'data',
    meaning: 'A source file is empty.',
  },
  SOURCE_ENCODING: {
    family: 'data',
    meaning: 'A source file is neither UTF-8 nor EUC-KR text.',
  },
  SOURCE_HEADER: {
    family: 'data',
    meaning: 'The header of a source file names a column twice or not at all.',
  },
  SOURCE_INVALID_ROWS: {
    family: 'data',
    meaning:
      'A strict import found rows that break an invariant; they are listed in the quarantine file and nothing was imported.',
  },
  SOURCE_MANY: {
    family: 'input',
    meaning: 'Several sources were given where an import takes one; import them one after the other.',
  },
  SOURCE_MARKET: {
    family: 'data',
    meaning: 'The source holds another market than the one that was asked for.',
  },
  SOURCE_MARKET_FILE: {
    family: 'data',
    meaning: 'The market.json of a canonical folder does not say its market and kind of prices.',
  },
  SOURCE_MARKET_NEEDED: {
    family: 'input',
    meaning: 'A table read through a column mapping does not say its market; name it.',
  },
  SOURCE_MISSING: {
    family: 'missing-input',
    meaning: 'There is no file or folder at the path to import, or no permission to read it.',
  },
  SOURCE_NONE: {
    family: 'input',
    meaning: 'An import was asked for without a file or folder.',
  },
  SOURCE_NO_BARS: {
    family: 'data',
    meaning: 'The source has no prices and the data directory has none of its market yet; import prices first.',
  },
  SOURCE_ORIGIN_MIXED: {
    family: 'data',
    meaning: 'Real and made-up prices cannot stand in one market; use another data directory.',
  },
  SOURCE_PRICES_MIXED: {
    family: 'data',
    meaning: 'Raw and vendor-adjusted prices cannot stand in one market; use another data directory.',
  },
  SOURCE_RAGGED: {
    family: 'data',
    meaning: 'A row of a source file has another number of fields than its header, or an open quotation mark.',
  },
  SOURCE_REFUSED: {
    family: 'data',
    meaning: 'The file holds the refusal of a data service instead of prices.',
  },
  SOURCE_SCHEMA: {
    family: 'data',
    meaning: 'A JSON file has not the shape of a price answer.',
  },
  SOURCE_UNKNOWN: {
    family: 'data',
    meaning: 'No file has the columns of a known layout; a column mapping can say which column is what.',
  },
  SOURCE_UNREADABLE: {
    family: 'data',
    meaning: 'A source file is truncated or of another format than its name says.',
  },
  STRATEGY_INVALID: {
    family: 'input',
    meaning:
      'A strategy document breaks a rule of the schema or of the expression language; every problem is listed with its place.',
  },
  STRATEGY_MISSING: {
    family: 'missing-input',
    meaning: 'There is no readable strategy document at the path.',
  },
  STRATEGY_POSITION_IN_WINDOW: {
    family: 'input',
    meaning: 'A name of the open position stands inside a time or cross-section function.',
  },
  STRATEGY_POSITION_OUTSIDE_EXIT: {
    family: 'input',
    meaning: 'A name of the open position stands outside the exit condition.',
  },
  STRATEGY_TOO_LARGE: {
    family: 'input',
    meaning: 'A strategy document is larger than any that a person would write.',
  },
  STUDY_DATA_MIXED: {
    family: 'data',
    meaning: 'The parts of a study ran on different versions of the data: they cannot be joined.',
  },
  STUDY_INCOMPLETE: {
    family: 'invariant',
    meaning: 'The parts of a study were joined before all of them had a result.',
  },
  STUDY_PART_FOREIGN: {
    family: 'invariant',
    meaning: 'A part was given to a study that has no such part.',
  },
  TEARSHEET_FEW_NAMES: {
    family: 'input',
    meaning:
      'Fewer than ten stocks ever have a value of the factor, so no coefficient would say anything; loosen the universe.',
  },
  TEARSHEET_NO_VALUES: {
    family: 'input',
    meaning: 'The factor has no value for any stock of the universe in the period.',
  },
  TEARSHEET_SHORT: {
    family: 'input',
    meaning:
      'The data end before the shortest horizon after the first date is over; begin earlier or name shorter horizons.',
  },
  TEARSHEET_UNIVERSE_EMPTY: {
    family: 'input',
    meaning: 'The universe of a tear sheet holds no stock on any date.',
  },
  TRIALS_UNREADABLE: {
    family: 'data',
    meaning:
      'A file of the trial ledger is damaged; restore it from a copy, since trials would go uncounted without it.',
  },
  TRIALS_UNWRITABLE: {
    family: 'output',
    meaning: 'A trial cannot be put into the ledger; a result whose trials are not counted is not shown.',
  },
  USAGE: {
    family: 'input',
    meaning: 'A command was called with wrong options or arguments.',
  },
} as const satisfies Readonly<Record<string, ErrorMeaning>>

export type ErrorCode = keyof typeof ERROR_CATALOGUE
