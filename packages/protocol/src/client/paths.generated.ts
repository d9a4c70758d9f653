/** Made of docs/openapi.json by `npm run client`. */

export interface paths {
    readonly "/api/v1/admin/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was done with all accounts, newest first */
        readonly get: operations["getAdminAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/cache": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Hit rates of the cache by kind, of the process that answers, since it began */
        readonly get: operations["getAdminCache"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Accounts */
        readonly get: operations["getAdminUsers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/admin/users/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change the role of an account */
        readonly patch: operations["patchAdminUsersById"];
        readonly trace?: never;
    };
    readonly "/api/v1/auth/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was done with the own account, newest first */
        readonly get: operations["getAuthAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Own API keys */
        readonly get: operations["getAuthKeys"];
        readonly put?: never;
        /** Make an API key */
        readonly post: operations["postAuthKeys"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revoke an API key */
        readonly delete: operations["deleteAuthKeysById"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open a session
         * @description Sets the session cookie, or answers a bearer token where `as` is `token`. An account with a second factor is answered SECOND_FACTOR_REQUIRED until `code` is sent along.
         */
        readonly post: operations["postAuthLogin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End this session */
        readonly post: operations["postAuthLogout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The own account */
        readonly get: operations["getAuthMe"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change nickname or language */
        readonly patch: operations["patchAuthMe"];
        readonly trace?: never;
    };
    readonly "/api/v1/auth/me/delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Delete the own account
         * @description What is private is deleted, what is public stays without a name. It cannot be taken back.
         */
        readonly post: operations["postAuthMeDelete"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/nickname": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether a nickname can be taken */
        readonly get: operations["getAuthNickname"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change the password
         * @description Ends all other sessions. API keys go on: revoke those that are not needed.
         */
        readonly post: operations["postAuthPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/password/forgot": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask for a link to choose a new password
         * @description Answers alike whether the address has an account or not.
         */
        readonly post: operations["postAuthPasswordForgot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/password/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Choose a new password with the token of a letter
         * @description Ends all sessions; the link works once.
         */
        readonly post: operations["postAuthPasswordReset"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Open an account
         * @description Answers alike whether the address has an account or not; its owner gets a letter.
         */
        readonly post: operations["postAuthRegister"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/register/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Confirm the address of a registration
         * @description With the token of the letter and the password of the registration; then log in.
         */
        readonly post: operations["postAuthRegisterConfirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Own sessions */
        readonly get: operations["getAuthSessions"];
        readonly put?: never;
        readonly post?: never;
        /** End all own sessions but this one */
        readonly delete: operations["deleteAuthSessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** End a session */
        readonly delete: operations["deleteAuthSessionsById"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Begin a second factor
         * @description Answers a new secret for an authenticator; nothing changes until a code of it is confirmed.
         */
        readonly post: operations["postAuthTotp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/totp/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Turn the second factor on */
        readonly post: operations["postAuthTotpConfirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/totp/disable": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Turn the second factor off */
        readonly post: operations["postAuthTotpDisable"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/totp/recovery-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Replace the recovery codes */
        readonly post: operations["postAuthTotpRecoveryCodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Own backtests, the newest first */
        readonly get: operations["getBacktests"];
        readonly put?: never;
        /**
         * Run a strategy over the past
         * @description Answers 202 at once, with an estimate and the place in the queue; follow it under `stream` or `status`. Where the same document ran on the same data before, 200 and a backtest that is completed already.
         */
        readonly post: operations["postBacktests"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A backtest and where it stands */
        readonly get: operations["getBacktestsById"];
        readonly put?: never;
        readonly post?: never;
        /** Forget a backtest that has ended, with its result */
        readonly delete: operations["deleteBacktestsById"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop a backtest; one that runs has stopped when its status says so */
        readonly post: operations["postBacktestsByIdCancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/daily": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Daily values, thinned without losing extremes where points are asked for */
        readonly get: operations["getBacktestsByIdDaily"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/decisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was decided on each day; code finds the days on which it was ordered */
        readonly get: operations["getBacktestsByIdDecisions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A table of the backtest as CSV, Parquet or JSON, or its whole result as JSON */
        readonly get: operations["getBacktestsByIdExport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/fills": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Executions */
        readonly get: operations["getBacktestsByIdFills"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/holdings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was held on the last day; from and to are days of entry */
        readonly get: operations["getBacktestsByIdHoldings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/lapsed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Orders that were not filled, and why */
        readonly get: operations["getBacktestsByIdLapsed"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/log": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a backtest said of itself */
        readonly get: operations["getBacktestsByIdLog"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/partial": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a study has found so far */
        readonly get: operations["getBacktestsByIdPartial"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/pin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Keep the rows of a backtest however old they are, or let them grow old again */
        readonly put: operations["putBacktestsByIdPin"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The report as one HTML page in Korean and English */
        readonly get: operations["getBacktestsByIdReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/result": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Statistics of a finished backtest with their names, and what it depended on */
        readonly get: operations["getBacktestsByIdResult"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Run a backtest that failed or was cancelled once more */
        readonly post: operations["postBacktestsByIdRetry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/socket": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The same events over a WebSocket
         * @description Each message is a RunEvent with the id of the event. Pings have to be answered, as browsers do.
         */
        readonly get: operations["getBacktestsByIdSocket"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where a backtest stands, for those who ask again and again */
        readonly get: operations["getBacktestsByIdStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Progress, log lines, equity and the end of a run as server-sent events
         * @description Each event has the shape of RunEvent without its type, which is its name. After a break send the id of the last event as Last-Event-ID: what was missed comes first. The stream ends with the event `end`; a client that comes back after it is answered 204 and stays away.
         */
        readonly get: operations["getBacktestsByIdStream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/study": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The result of a completed study */
        readonly get: operations["getBacktestsByIdStudy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/study/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The page of a completed study */
        readonly get: operations["getBacktestsByIdStudyReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/trades": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Round trips; from and to are days of entry */
        readonly get: operations["getBacktestsByIdTrades"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/{id}/why": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Why the backtest bought, sold or left alone one code on one day */
        readonly get: operations["getBacktestsByIdWhy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/analytics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the backtests of an account came to: success rate, returns, best and worst, month by month */
        readonly get: operations["getBacktestsAnalytics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Two to five finished backtests side by side */
        readonly post: operations["postBacktestsCompare"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/backtests/studies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search, walk forward or shuffle a strategy
         * @description A study is followed, cancelled and tried again as a single backtest is; see `partial` while it runs.
         */
        readonly post: operations["postBacktestsStudies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/charts/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Bars of a code with expressions as overlays */
        readonly get: operations["getChartsByCode"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/charts/{code}/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same as lines of JSON (see ChartLine), newest bars first */
        readonly get: operations["getChartsByCodeStream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/companies/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Profile, listings, last bar, statements as known on a day, factors with percentiles */
        readonly get: operations["getCompaniesByCode"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/companies/{code}/filings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every filing, restatements included */
        readonly get: operations["getCompaniesByCodeFilings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/companies/{code}/statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Statements as known on a day */
        readonly get: operations["getCompaniesByCodeStatements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/correlations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Correlation matrix of the daily returns of 2 to 50 codes of one market */
        readonly post: operations["postCorrelations"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/factors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Factors by category */
        readonly get: operations["getFactors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/factors/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A factor: formula, inputs, rules and source */
        readonly get: operations["getFactorsById"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/instruments/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Instruments by code, name, English name or initial consonants */
        readonly get: operations["getInstrumentsSearch"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/market/overview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Indices, breadth, movers, sectors and themes of the last session */
        readonly get: operations["getMarketOverview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/market/sectors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sectors with member counts and returns */
        readonly get: operations["getMarketSectors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getNotifications"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deleteNotificationsById"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/{id}/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postNotificationsByIdRead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/announcements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postNotificationsAnnouncements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getNotificationsDeliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/deliveries/{id}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postNotificationsDeliveriesByIdReplay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/preferences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getNotificationsPreferences"];
        readonly put: operations["putNotificationsPreferences"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/read-all": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postNotificationsReadAll"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notifications/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description Server-sent events of the schema NotificationStreamEvent; Last-Event-ID brings what came since. An event may come twice, with the same notification id. */
        readonly get: operations["getNotificationsStream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quotes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Quotes of many codes */
        readonly get: operations["getQuotes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/quotes/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The last bar of a code */
        readonly get: operations["getQuotesByCode"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recently-viewed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What you looked at last */
        readonly get: operations["getRecentlyViewed"];
        readonly put?: never;
        readonly post?: never;
        /** Forget what you looked at */
        readonly delete: operations["deleteRecentlyViewed"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recently-viewed/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Remember that you looked at a code */
        readonly put: operations["putRecentlyViewedByCode"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/screen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Screen a market by a condition */
        readonly post: operations["postScreen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Own strategies, changed last first */
        readonly get: operations["getStrategies"];
        readonly put?: never;
        /** Store a new strategy */
        readonly post: operations["postStrategies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A strategy with its newest document; its ETag names the revision */
        readonly get: operations["getStrategiesById"];
        /** Store a change as the next revision of the one that was edited */
        readonly put: operations["putStrategiesById"];
        readonly post?: never;
        /** Delete a strategy; results of its runs stay */
        readonly delete: operations["deleteStrategiesById"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/{id}/clone": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a strategy of your own from one you may read */
        readonly post: operations["postStrategiesByIdClone"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/{id}/diff": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What changed from one revision to another, field by field and as text */
        readonly get: operations["getStrategiesByIdDiff"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/{id}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The document as a file; YAML keeps the comments it was written with */
        readonly get: operations["getStrategiesByIdExport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/{id}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Show one revision to everybody; later ones stay private until they are published */
        readonly post: operations["postStrategiesByIdPublish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/{id}/revisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Revisions, newest first */
        readonly get: operations["getStrategiesByIdRevisions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/{id}/revisions/{revision}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One revision with its document and its text */
        readonly get: operations["getStrategiesByIdRevisionsByRevision"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/{id}/tags": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Replace the tags, which belong to the strategy and not to a revision */
        readonly put: operations["putStrategiesByIdTags"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/{id}/unpublish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a strategy back; clones that were made stay */
        readonly post: operations["postStrategiesByIdUnpublish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Store a new strategy from its YAML text, comments included */
        readonly post: operations["postStrategiesImport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/library": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Strategies of known investors */
        readonly get: operations["getStrategiesLibrary"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/library/{libraryId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of them with its document, its source and what was changed for this market */
        readonly get: operations["getStrategiesLibraryByLibraryId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/public": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Public strategies, published last first */
        readonly get: operations["getStrategiesPublic"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/public/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A public strategy; without its document where its author hides it */
        readonly get: operations["getStrategiesPublicById"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/public/ranking": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Public strategies by a statistic and period; what followed publication stands apart */
        readonly get: operations["getStrategiesPublicRanking"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/strategies/validate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Every fault of a document with line and column, or what it would read; nothing is stored */
        readonly post: operations["postStrategiesValidate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/universes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Universes of a market with member counts, your own among them */
        readonly get: operations["getUniverses"];
        readonly put?: never;
        /** A universe of your own: a condition, or a list of codes */
        readonly post: operations["postUniverses"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/universes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A universe and its members, page by page */
        readonly get: operations["getUniversesById"];
        readonly put: operations["putUniversesById"];
        readonly post?: never;
        readonly delete: operations["deleteUniversesById"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/universes/themes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Themes with their codes and the return of the last session */
        readonly get: operations["getUniversesThemes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/universes/themes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putUniversesThemesById"];
        readonly post?: never;
        readonly delete: operations["deleteUniversesThemesById"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/watchlists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your watchlists */
        readonly get: operations["getWatchlists"];
        readonly put?: never;
        /** A new watchlist */
        readonly post: operations["postWatchlists"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/watchlists/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A watchlist with quotes */
        readonly get: operations["getWatchlistsById"];
        readonly put?: never;
        readonly post?: never;
        /** Delete a watchlist */
        readonly delete: operations["deleteWatchlistsById"];
        readonly options?: never;
        readonly head?: never;
        /** Another name, or the whole list in a new order */
        readonly patch: operations["patchWatchlistsById"];
        readonly trace?: never;
    };
    readonly "/api/v1/watchlists/{id}/items/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Add a code, or change its note */
        readonly put: operations["putWatchlistsByIdItemsByCode"];
        readonly post?: never;
        /** Take a code off */
        readonly delete: operations["deleteWatchlistsByIdItemsByCode"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/watchlists/order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** The order of your watchlists */
        readonly put: operations["putWatchlistsOrder"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWebhooks"];
        readonly put?: never;
        readonly post: operations["postWebhooks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWebhooksById"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deleteWebhooksById"];
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["patchWebhooksById"];
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** @description Sends again all that was given up of this webhook. */
        readonly post: operations["postWebhooksByIdReplay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}/rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWebhooksByIdRotate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhooks/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWebhooksByIdTest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Accepted: {
            /** @constant */
            readonly accepted: true;
        };
        readonly AcceptedInput: {
            /** @constant */
            readonly accepted: true;
        };
        readonly AdminUser: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            readonly email: string;
            readonly emailVerified: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly lastSeenAt: string | null;
            readonly nickname: string;
            readonly role: components["schemas"]["Role"];
            readonly secondFactor: boolean;
        };
        readonly AdminUserInput: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            readonly email: string;
            readonly emailVerified: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly lastSeenAt: string | null;
            readonly nickname: string;
            readonly role: components["schemas"]["RoleInput"];
            readonly secondFactor: boolean;
        };
        /**
         * @example {
         *       "title": {
         *         "ko": "점검 안내",
         *         "en": "Maintenance"
         *       },
         *       "body": {
         *         "ko": "오늘 02시부터 10분간 멈춥니다.",
         *         "en": "Down for ten minutes from 02:00."
         *       }
         *     }
         */
        readonly Announcement: {
            readonly body: {
                readonly en: string;
                readonly ko: string;
            };
            readonly title: {
                readonly en: string;
                readonly ko: string;
            };
        };
        /**
         * @example {
         *       "title": {
         *         "ko": "점검 안내",
         *         "en": "Maintenance"
         *       },
         *       "body": {
         *         "ko": "오늘 02시부터 10분간 멈춥니다.",
         *         "en": "Down for ten minutes from 02:00."
         *       }
         *     }
         */
        readonly AnnouncementInput: {
            readonly body: {
                readonly en: string;
                readonly ko: string;
            };
            readonly title: {
                readonly en: string;
                readonly ko: string;
            };
        };
        readonly ApiKey: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            readonly expiresAt: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly lastUsedAt: string | null;
            readonly name: string;
            /** @example slk_Zx81aaQ2 */
            readonly prefix: string;
            readonly scopes: readonly components["schemas"]["Scope"][];
        };
        readonly ApiKeyInput: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            readonly expiresAt: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly lastUsedAt: string | null;
            readonly name: string;
            /** @example slk_Zx81aaQ2 */
            readonly prefix: string;
            readonly scopes: readonly components["schemas"]["ScopeInput"][];
        };
        readonly AuditEntry: {
            /** @example login */
            readonly action: string;
            readonly actorId: string | null;
            readonly address: string | null;
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly at: string;
            readonly detail: {
                readonly [key: string]: unknown;
            };
            readonly id: number;
            readonly subjectId: string | null;
        };
        readonly AuditEntryInput: {
            /** @example login */
            readonly action: string;
            readonly actorId: string | null;
            readonly address: string | null;
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly at: string;
            readonly detail: {
                readonly [key: string]: unknown;
            };
            readonly id: number;
            readonly subjectId: string | null;
        };
        readonly Backtest: {
            /** @description Workers that took it so far */
            readonly attempt: number;
            readonly cancelRequested: boolean;
            /** Format: date-time */
            readonly createdAt: string;
            readonly endedAt: string | null;
            readonly error: components["schemas"]["JobError"] | null;
            readonly estimate: components["schemas"]["BacktestEstimate"];
            /**
             * Format: uuid
             * @description Id of a backtest
             */
            readonly id: string;
            readonly kind: components["schemas"]["JobKind"];
            readonly market: string;
            readonly name: string;
            /** @description Of a study; null while it is not divided yet, and of a single backtest */
            readonly parts: {
                readonly done: number;
                readonly total: number;
            } | null;
            readonly priority: components["schemas"]["BacktestPriority"];
            readonly progress: components["schemas"]["JobProgress"] | null;
            readonly queuedAt: string | null;
            /** @description 1 = the next; null when it does not wait */
            readonly queuePosition: number | null;
            readonly startedAt: string | null;
            readonly status: components["schemas"]["JobStatus"];
            readonly strategyId: string | null;
            readonly strategyRevision: number | null;
        };
        readonly BacktestEstimate: {
            readonly cells: number;
            readonly decisions: number;
            /** @description Of the run itself, by what past runs took */
            readonly durationMs: number;
            readonly factors: number;
            /** @description Past runs that it was learned from; 0 = a prior alone */
            readonly learnedFrom: number;
            /** @description Until it begins; null when it no longer waits */
            readonly startsInMs: number | null;
        };
        readonly BacktestEstimateInput: {
            readonly cells: number;
            readonly decisions: number;
            /** @description Of the run itself, by what past runs took */
            readonly durationMs: number;
            readonly factors: number;
            /** @description Past runs that it was learned from; 0 = a prior alone */
            readonly learnedFrom: number;
            /** @description Until it begins; null when it no longer waits */
            readonly startsInMs: number | null;
        };
        readonly BacktestInput: {
            /** @description Workers that took it so far */
            readonly attempt: number;
            readonly cancelRequested: boolean;
            /** Format: date-time */
            readonly createdAt: string;
            readonly endedAt: string | null;
            readonly error: components["schemas"]["JobErrorInput"] | null;
            readonly estimate: components["schemas"]["BacktestEstimateInput"];
            /**
             * Format: uuid
             * @description Id of a backtest
             */
            readonly id: string;
            readonly kind: components["schemas"]["JobKindInput"];
            readonly market: string;
            readonly name: string;
            /** @description Of a study; null while it is not divided yet, and of a single backtest */
            readonly parts: {
                readonly done: number;
                readonly total: number;
            } | null;
            readonly priority: components["schemas"]["BacktestPriorityInput"];
            readonly progress: components["schemas"]["JobProgressInput"] | null;
            readonly queuedAt: string | null;
            /** @description 1 = the next; null when it does not wait */
            readonly queuePosition: number | null;
            readonly startedAt: string | null;
            readonly status: components["schemas"]["JobStatusInput"];
            readonly strategyId: string | null;
            readonly strategyRevision: number | null;
        };
        readonly BacktestLog: {
            readonly lines: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly id: number;
                /** @enum {string} */
                readonly level: "info" | "warning" | "error";
                readonly text: string;
            }[];
        };
        readonly BacktestLogInput: {
            readonly lines: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly id: number;
                /** @enum {string} */
                readonly level: "info" | "warning" | "error";
                readonly text: string;
            }[];
        };
        readonly BacktestPage: {
            readonly items: readonly components["schemas"]["Backtest"][];
            readonly nextCursor: string | null;
        };
        readonly BacktestPageInput: {
            readonly items: readonly components["schemas"]["BacktestInput"][];
            readonly nextCursor: string | null;
        };
        /**
         * @description high is for administrators; low runs when nobody waits
         * @enum {string}
         */
        readonly BacktestPriority: "high" | "normal" | "low";
        /**
         * @description high is for administrators; low runs when nobody waits
         * @enum {string}
         */
        readonly BacktestPriorityInput: "high" | "normal" | "low";
        readonly BacktestStatus: {
            /** @description Workers that took it so far */
            readonly attempt: number;
            readonly cancelRequested: boolean;
            readonly error: components["schemas"]["JobError"] | null;
            readonly estimate: components["schemas"]["BacktestEstimate"];
            /**
             * Format: uuid
             * @description Id of a backtest
             */
            readonly id: string;
            /** @description Of a study; null while it is not divided yet, and of a single backtest */
            readonly parts: {
                readonly done: number;
                readonly total: number;
            } | null;
            readonly progress: components["schemas"]["JobProgress"] | null;
            /** @description 1 = the next; null when it does not wait */
            readonly queuePosition: number | null;
            readonly status: components["schemas"]["JobStatus"];
        };
        readonly BacktestStatusInput: {
            /** @description Workers that took it so far */
            readonly attempt: number;
            readonly cancelRequested: boolean;
            readonly error: components["schemas"]["JobErrorInput"] | null;
            readonly estimate: components["schemas"]["BacktestEstimateInput"];
            /**
             * Format: uuid
             * @description Id of a backtest
             */
            readonly id: string;
            /** @description Of a study; null while it is not divided yet, and of a single backtest */
            readonly parts: {
                readonly done: number;
                readonly total: number;
            } | null;
            readonly progress: components["schemas"]["JobProgressInput"] | null;
            /** @description 1 = the next; null when it does not wait */
            readonly queuePosition: number | null;
            readonly status: components["schemas"]["JobStatusInput"];
        };
        readonly CacheKindStatistics: {
            readonly bytes: number;
            /** @description Kept in memory now */
            readonly entries: number;
            /** @description Redis did not answer, or a refresh ahead failed */
            readonly errors: number;
            /** @description Hits of both levels by all look-ups; null before the first */
            readonly hitRatio: number | null;
            readonly kind: string;
            /** @description Answered from the memory of the process */
            readonly level1Hits: number;
            /** @description Answered from Redis */
            readonly level2Hits: number;
            /** @description Neither; computed, or told to be absent */
            readonly misses: number;
            /** @enum {string} */
            readonly policy: "read-through" | "refresh-ahead" | "write-through" | "write-around" | "write-behind";
            readonly ttlSeconds: number;
            /** @description What values of this kind are */
            readonly what: string;
        };
        readonly CacheKindStatisticsInput: {
            readonly bytes: number;
            /** @description Kept in memory now */
            readonly entries: number;
            /** @description Redis did not answer, or a refresh ahead failed */
            readonly errors: number;
            /** @description Hits of both levels by all look-ups; null before the first */
            readonly hitRatio: number | null;
            readonly kind: string;
            /** @description Answered from the memory of the process */
            readonly level1Hits: number;
            /** @description Answered from Redis */
            readonly level2Hits: number;
            /** @description Neither; computed, or told to be absent */
            readonly misses: number;
            /** @enum {string} */
            readonly policy: "read-through" | "refresh-ahead" | "write-through" | "write-around" | "write-behind";
            readonly ttlSeconds: number;
            /** @description What values of this kind are */
            readonly what: string;
        };
        /**
         * @example {
         *       "shared": "joined",
         *       "hitRatio": 0.9,
         *       "bytes": 1400,
         *       "kinds": [
         *         {
         *           "kind": "quote",
         *           "what": "last prices of an instrument",
         *           "policy": "read-through",
         *           "ttlSeconds": 60,
         *           "level1Hits": 80,
         *           "level2Hits": 10,
         *           "misses": 10,
         *           "hitRatio": 0.9,
         *           "errors": 0,
         *           "entries": 4,
         *           "bytes": 1400
         *         }
         *       ]
         *     }
         */
        readonly CacheStatistics: {
            readonly bytes: number;
            readonly hitRatio: number | null;
            readonly kinds: readonly components["schemas"]["CacheKindStatistics"][];
            /**
             * @description alone: one process without Redis; joined: shares with others; away: Redis cannot be reached
             * @enum {string}
             */
            readonly shared: "alone" | "joined" | "away";
        };
        /**
         * @example {
         *       "shared": "joined",
         *       "hitRatio": 0.9,
         *       "bytes": 1400,
         *       "kinds": [
         *         {
         *           "kind": "quote",
         *           "what": "last prices of an instrument",
         *           "policy": "read-through",
         *           "ttlSeconds": 60,
         *           "level1Hits": 80,
         *           "level2Hits": 10,
         *           "misses": 10,
         *           "hitRatio": 0.9,
         *           "errors": 0,
         *           "entries": 4,
         *           "bytes": 1400
         *         }
         *       ]
         *     }
         */
        readonly CacheStatisticsInput: {
            readonly bytes: number;
            readonly hitRatio: number | null;
            readonly kinds: readonly components["schemas"]["CacheKindStatisticsInput"][];
            /**
             * @description alone: one process without Redis; joined: shares with others; away: Redis cannot be reached
             * @enum {string}
             */
            readonly shared: "alone" | "joined" | "away";
        };
        readonly ChangePassword: {
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly current: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
        };
        readonly ChangePasswordInput: {
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly current: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
        };
        readonly ChangeRole: {
            readonly role: components["schemas"]["Role"];
        };
        readonly ChangeRoleInput: {
            readonly role: components["schemas"]["RoleInput"];
        };
        readonly ChannelState: {
            readonly enabled: boolean;
            /** @description It cannot be turned on or off */
            readonly fixed: boolean;
        };
        readonly ChannelStateInput: {
            readonly enabled: boolean;
            /** @description It cannot be turned on or off */
            readonly fixed: boolean;
        };
        readonly Chart: {
            readonly bars: readonly components["schemas"]["ChartBar"][];
            readonly code: string;
            readonly currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @enum {string} */
            readonly interval: "day" | "week" | "month" | "minute";
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketId"];
            readonly name: string;
            readonly overlays: readonly {
                readonly expression: string;
                /** @description One a bar: its value on the last session of the bar, seen from that day */
                readonly values: readonly (number | null)[];
            }[];
            /** @enum {string} */
            readonly prices: "adjusted" | "raw";
        };
        readonly ChartBar: {
            readonly close: number;
            /** @description False where the calendar has further sessions in the period */
            readonly complete: boolean;
            /** @description Last session of the bar */
            readonly date: string;
            /** @description First session of the bar */
            readonly from: string;
            readonly high: number | null;
            readonly low: number | null;
            readonly open: number | null;
            readonly value: number | null;
            readonly volume: number;
        };
        readonly ChartBarInput: {
            readonly close: number;
            /** @description False where the calendar has further sessions in the period */
            readonly complete: boolean;
            /** @description Last session of the bar */
            readonly date: string;
            /** @description First session of the bar */
            readonly from: string;
            readonly high: number | null;
            readonly low: number | null;
            readonly open: number | null;
            readonly value: number | null;
            readonly volume: number;
        };
        readonly ChartInput: {
            readonly bars: readonly components["schemas"]["ChartBarInput"][];
            readonly code: string;
            readonly currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @enum {string} */
            readonly interval: "day" | "week" | "month" | "minute";
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketIdInput"];
            readonly name: string;
            readonly overlays: readonly {
                readonly expression: string;
                /** @description One a bar: its value on the last session of the bar, seen from that day */
                readonly values: readonly (number | null)[];
            }[];
            /** @enum {string} */
            readonly prices: "adjusted" | "raw";
        };
        /** @description `at` is the place of the first bar of a chunk among all bars */
        readonly ChartLine: {
            readonly bars: number;
            readonly code: string;
            readonly currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @enum {string} */
            readonly interval: "day" | "week" | "month" | "minute";
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketId"];
            readonly name: string;
            readonly overlays: readonly string[];
            /** @enum {string} */
            readonly prices: "adjusted" | "raw";
            /** @constant */
            readonly type: "head";
        } | {
            readonly at: number;
            readonly bars: readonly components["schemas"]["ChartBar"][];
            /** @constant */
            readonly type: "bars";
        } | {
            readonly done: number;
            /** @enum {string} */
            readonly phase: "bars" | "overlays";
            readonly total: number;
            /** @constant */
            readonly type: "progress";
        } | {
            readonly at: number;
            readonly overlay: number;
            /** @constant */
            readonly type: "overlay";
            readonly values: readonly (number | null)[];
        } | {
            /** @constant */
            readonly type: "end";
        } | {
            readonly code: string;
            readonly detail: string;
            /** @constant */
            readonly type: "error";
        };
        /** @description `at` is the place of the first bar of a chunk among all bars */
        readonly ChartLineInput: {
            readonly bars: number;
            readonly code: string;
            readonly currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @enum {string} */
            readonly interval: "day" | "week" | "month" | "minute";
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketIdInput"];
            readonly name: string;
            readonly overlays: readonly string[];
            /** @enum {string} */
            readonly prices: "adjusted" | "raw";
            /** @constant */
            readonly type: "head";
        } | {
            readonly at: number;
            readonly bars: readonly components["schemas"]["ChartBarInput"][];
            /** @constant */
            readonly type: "bars";
        } | {
            readonly done: number;
            /** @enum {string} */
            readonly phase: "bars" | "overlays";
            readonly total: number;
            /** @constant */
            readonly type: "progress";
        } | {
            readonly at: number;
            readonly overlay: number;
            /** @constant */
            readonly type: "overlay";
            readonly values: readonly (number | null)[];
        } | {
            /** @constant */
            readonly type: "end";
        } | {
            readonly code: string;
            readonly detail: string;
            /** @constant */
            readonly type: "error";
        };
        readonly CloneStrategy: {
            /** @description The one shown unless given */
            readonly revision?: number;
        };
        /** @default {} */
        readonly CloneStrategyInput: {
            /** @description The one shown unless given */
            readonly revision?: number;
        };
        readonly Company: {
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @description On the last session of the market */
            readonly factors: {
                readonly date: string;
                /**
                 * @description Values of all factors are computed once for a version of the data; ask again a moment later
                 * @enum {string}
                 */
                readonly state: "ready" | "computing" | "not-listed";
                readonly values: readonly components["schemas"]["FactorReading"][];
            };
            readonly instrument: {
                readonly board: string;
                readonly code: string;
                readonly currency: string;
                readonly delistedOn: string | null;
                readonly industry: string | null;
                /** @description On the last session of its market */
                readonly isListed: boolean;
                /** @enum {string} */
                readonly kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
                readonly listedOn: string | null;
                readonly madeUp: boolean;
                readonly market: components["schemas"]["MarketId"];
                readonly name: string;
                readonly nameEn: string | null;
                readonly sector: string | null;
            };
            readonly listings: readonly {
                readonly board: string | null;
                readonly from: string | null;
                readonly sector: string | null;
                /** @enum {string} */
                readonly status: "normal" | "administrative" | "halted" | "liquidation";
                readonly to: string | null;
            }[];
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly quote: components["schemas"]["Quote"] | null;
            readonly sharesOutstanding: number | null;
            readonly statements: components["schemas"]["Statements"];
        };
        readonly CompanyInput: {
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @description On the last session of the market */
            readonly factors: {
                readonly date: string;
                /**
                 * @description Values of all factors are computed once for a version of the data; ask again a moment later
                 * @enum {string}
                 */
                readonly state: "ready" | "computing" | "not-listed";
                readonly values: readonly components["schemas"]["FactorReadingInput"][];
            };
            readonly instrument: {
                readonly board: string;
                readonly code: string;
                readonly currency: string;
                readonly delistedOn: string | null;
                readonly industry: string | null;
                /** @description On the last session of its market */
                readonly isListed: boolean;
                /** @enum {string} */
                readonly kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
                readonly listedOn: string | null;
                readonly madeUp: boolean;
                readonly market: components["schemas"]["MarketIdInput"];
                readonly name: string;
                readonly nameEn: string | null;
                readonly sector: string | null;
            };
            readonly listings: readonly {
                readonly board: string | null;
                readonly from: string | null;
                readonly sector: string | null;
                /** @enum {string} */
                readonly status: "normal" | "administrative" | "halted" | "liquidation";
                readonly to: string | null;
            }[];
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly quote: components["schemas"]["QuoteInput"] | null;
            readonly sharesOutstanding: number | null;
            readonly statements: components["schemas"]["StatementsInput"];
        };
        /**
         * @example {
         *       "ids": [
         *         "0196f1f0-5e5e-7000-8000-000000000001",
         *         "0196f1f0-5e5e-7000-8000-000000000002"
         *       ]
         *     }
         */
        readonly CompareRuns: {
            readonly ids: readonly string[];
            /**
             * @description Longest curve
             * @default 500
             */
            readonly points: number;
        };
        /**
         * @example {
         *       "ids": [
         *         "0196f1f0-5e5e-7000-8000-000000000001",
         *         "0196f1f0-5e5e-7000-8000-000000000002"
         *       ]
         *     }
         */
        readonly CompareRunsInput: {
            readonly ids: readonly string[];
            /**
             * @description Longest curve
             * @default 500
             */
            readonly points: number;
        };
        readonly ConditionReading: {
            /** @description Null = a value that it needs is missing */
            readonly holds: boolean | null;
            readonly joint: ("and" | "or" | "not") | null;
            readonly operands: readonly {
                readonly text: string;
                readonly value: number | null;
            }[];
            readonly parts: readonly components["schemas"]["ConditionReading"][];
            readonly text: string;
        };
        readonly ConditionReadingInput: {
            /** @description Null = a value that it needs is missing */
            readonly holds: boolean | null;
            readonly joint: ("and" | "or" | "not") | null;
            readonly operands: readonly {
                readonly text: string;
                readonly value: number | null;
            }[];
            readonly parts: readonly components["schemas"]["ConditionReadingInput"][];
            readonly text: string;
        };
        readonly ConfirmRegistration: {
            /**
             * @description Another one, where the first was taken meanwhile
             * @example 가치투자자
             */
            readonly nickname?: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
            /** @description What stands behind `token=` in the link of the letter */
            readonly token: string;
        };
        readonly ConfirmRegistrationInput: {
            /**
             * @description Another one, where the first was taken meanwhile
             * @example 가치투자자
             */
            readonly nickname?: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
            /** @description What stands behind `token=` in the link of the letter */
            readonly token: string;
        };
        readonly Correlations: {
            readonly codes: readonly string[];
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            readonly from: string;
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            /** @description Pearson correlation of daily returns; null below 20 common returns or where one never moves */
            readonly matrix: readonly (readonly (number | null)[])[];
            /** @description Days on which both have a return: a bar on the session and one on the session before */
            readonly observations: readonly (readonly number[])[];
            readonly to: string;
        };
        readonly CorrelationsInput: {
            readonly codes: readonly string[];
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            readonly from: string;
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            /** @description Pearson correlation of daily returns; null below 20 common returns or where one never moves */
            readonly matrix: readonly (readonly (number | null)[])[];
            /** @description Days on which both have a return: a bar on the session and one on the session before */
            readonly observations: readonly (readonly number[])[];
            readonly to: string;
        };
        readonly CreateApiKey: {
            /** @default null */
            readonly expiresAt: string | null;
            /** @example nightly screen */
            readonly name: string;
            readonly scopes: readonly components["schemas"]["Scope"][];
        };
        readonly CreateApiKeyInput: {
            /** @default null */
            readonly expiresAt: string | null;
            /** @example nightly screen */
            readonly name: string;
            readonly scopes: readonly components["schemas"]["ScopeInput"][];
        };
        /**
         * @example {
         *       "document": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "period": {
         *         "from": "2016-01-04",
         *         "to": "2024-12-30"
         *       },
         *       "capital": 100000000
         *     }
         */
        readonly CreateBacktest: {
            readonly capital?: number;
            /** @description A strategy document: its YAML or JSON as text, or as a value */
            readonly document?: string | {
                readonly [key: string]: unknown;
            };
            /**
             * @description Values of $parameters of the document
             * @default {}
             * @example {
             *       "lookback": 120
             *     }
             */
            readonly parameters: {
                readonly [key: string]: number;
            };
            readonly period?: {
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                readonly from?: string;
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                readonly to?: string;
            };
            /** @default normal */
            readonly priority: components["schemas"]["BacktestPriority"];
            /** @description Of the stored strategy; the newest unless given */
            readonly revision?: number;
            /**
             * Format: uuid
             * @description Or a stored strategy: own, public or of the library
             */
            readonly strategyId?: string;
        };
        /**
         * @example {
         *       "document": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "period": {
         *         "from": "2016-01-04",
         *         "to": "2024-12-30"
         *       },
         *       "capital": 100000000
         *     }
         */
        readonly CreateBacktestInput: {
            readonly capital?: number;
            /** @description A strategy document: its YAML or JSON as text, or as a value */
            readonly document?: string | {
                readonly [key: string]: unknown;
            };
            /**
             * @description Values of $parameters of the document
             * @default {}
             * @example {
             *       "lookback": 120
             *     }
             */
            readonly parameters: {
                readonly [key: string]: number;
            };
            readonly period?: {
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                readonly from?: string;
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                readonly to?: string;
            };
            /** @default normal */
            readonly priority: components["schemas"]["BacktestPriorityInput"];
            /** @description Of the stored strategy; the newest unless given */
            readonly revision?: number;
            /**
             * Format: uuid
             * @description Or a stored strategy: own, public or of the library
             */
            readonly strategyId?: string;
        };
        readonly CreatedApiKey: {
            readonly apiKey: components["schemas"]["ApiKey"];
            /** @description The key itself; it is shown this once */
            readonly secret: string;
        };
        readonly CreatedApiKeyInput: {
            readonly apiKey: components["schemas"]["ApiKeyInput"];
            /** @description The key itself; it is shown this once */
            readonly secret: string;
        };
        /**
         * @example {
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "tags": [
         *         "momentum"
         *       ]
         *     }
         */
        readonly CreateStrategy: {
            readonly document?: components["schemas"]["StrategyDocument"];
            /**
             * @description Of `source`
             * @default yaml
             * @enum {string}
             */
            readonly format: "yaml" | "json";
            /** @description What was changed and why, for the list of revisions */
            readonly note?: string;
            /** @description The document as text; its comments are kept */
            readonly source?: string;
            /**
             * @description At most ten; the answer has each once, in order
             * @default []
             * @example [
             *       "value",
             *       "low-risk"
             *     ]
             */
            readonly tags: unknown;
        };
        readonly CreateStrategyInput: {
            readonly document?: components["schemas"]["StrategyDocumentInput"];
            /**
             * @description Of `source`
             * @default yaml
             * @enum {string}
             */
            readonly format: "yaml" | "json";
            /** @description What was changed and why, for the list of revisions */
            readonly note?: string;
            /** @description The document as text; its comments are kept */
            readonly source?: string;
            /** @description At most ten; the answer has each once, in order */
            readonly tags?: readonly string[];
        };
        /**
         * @example {
         *       "document": "name: Momentum\nmarket: KRX\nparameters: { n: 20 }\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "study": {
         *         "kind": "optimize",
         *         "turn": [
         *           "entry.max_positions=10..30:10"
         *         ],
         *         "objectives": [
         *           "sharpe"
         *         ]
         *       }
         *     }
         */
        readonly CreateStudy: {
            readonly capital?: number;
            /** @description A strategy document: its YAML or JSON as text, or as a value */
            readonly document?: string | {
                readonly [key: string]: unknown;
            };
            /**
             * @description Values of $parameters of the document
             * @default {}
             * @example {
             *       "lookback": 120
             *     }
             */
            readonly parameters: {
                readonly [key: string]: number;
            };
            readonly period?: {
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                readonly from?: string;
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                readonly to?: string;
            };
            /** @default normal */
            readonly priority: components["schemas"]["BacktestPriority"];
            /** @description Of the stored strategy; the newest unless given */
            readonly revision?: number;
            /**
             * Format: uuid
             * @description Or a stored strategy: own, public or of the library
             */
            readonly strategyId?: string;
            readonly study: components["schemas"]["StudyQuestion"];
        };
        /**
         * @example {
         *       "document": "name: Momentum\nmarket: KRX\nparameters: { n: 20 }\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "study": {
         *         "kind": "optimize",
         *         "turn": [
         *           "entry.max_positions=10..30:10"
         *         ],
         *         "objectives": [
         *           "sharpe"
         *         ]
         *       }
         *     }
         */
        readonly CreateStudyInput: {
            readonly capital?: number;
            /** @description A strategy document: its YAML or JSON as text, or as a value */
            readonly document?: string | {
                readonly [key: string]: unknown;
            };
            /**
             * @description Values of $parameters of the document
             * @default {}
             * @example {
             *       "lookback": 120
             *     }
             */
            readonly parameters: {
                readonly [key: string]: number;
            };
            readonly period?: {
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                readonly from?: string;
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                readonly to?: string;
            };
            /** @default normal */
            readonly priority: components["schemas"]["BacktestPriorityInput"];
            /** @description Of the stored strategy; the newest unless given */
            readonly revision?: number;
            /**
             * Format: uuid
             * @description Or a stored strategy: own, public or of the library
             */
            readonly strategyId?: string;
            readonly study: components["schemas"]["StudyQuestionInput"];
        };
        readonly Delivery: {
            readonly attempts: number;
            readonly channel: components["schemas"]["NotificationChannel"];
            /**
             * Format: date-time
             * @example 2026-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            readonly deliveredAt: string | null;
            readonly error: string | null;
            readonly event: string;
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly id: string;
            /** @description Null where none is due */
            readonly nextAttemptAt: string | null;
            /** @description Beginning of what the receiver answered */
            readonly responseSnippet: string | null;
            readonly responseStatus: number | null;
            /**
             * @description dead = given up; it can be replayed
             * @enum {string}
             */
            readonly status: "waiting" | "retrying" | "delivered" | "dead";
            readonly webhookId: string | null;
        };
        readonly DeliveryInput: {
            readonly attempts: number;
            readonly channel: components["schemas"]["NotificationChannelInput"];
            /**
             * Format: date-time
             * @example 2026-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            readonly deliveredAt: string | null;
            readonly error: string | null;
            readonly event: string;
            /** Format: uuid */
            readonly eventId: string;
            /** Format: uuid */
            readonly id: string;
            /** @description Null where none is due */
            readonly nextAttemptAt: string | null;
            /** @description Beginning of what the receiver answered */
            readonly responseSnippet: string | null;
            readonly responseStatus: number | null;
            /**
             * @description dead = given up; it can be replayed
             * @enum {string}
             */
            readonly status: "waiting" | "retrying" | "delivered" | "dead";
            readonly webhookId: string | null;
        };
        readonly DeliveryPage: {
            readonly items: readonly components["schemas"]["Delivery"][];
            readonly nextCursor: string | null;
        };
        readonly DeliveryPageInput: {
            readonly items: readonly components["schemas"]["DeliveryInput"][];
            readonly nextCursor: string | null;
        };
        /**
         * @example [
         *       "2024-02-29",
         *       10250000
         *     ]
         */
        readonly EquityPoint: readonly [
            string,
            number
        ];
        /**
         * @example [
         *       "2024-02-29",
         *       10250000
         *     ]
         */
        readonly EquityPointInput: readonly [
            string,
            number
        ];
        readonly EventRecorded: {
            /** Format: uuid */
            readonly eventId: string;
        };
        readonly EventRecordedInput: {
            /** Format: uuid */
            readonly eventId: string;
        };
        /** @enum {string} */
        readonly EventType: "backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "security.new-login" | "security.password-changed" | "data.updated" | "system.announcement" | "webhook.disabled" | "webhook.test";
        /** @enum {string} */
        readonly EventTypeInput: "backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "security.new-login" | "security.password-changed" | "data.updated" | "system.announcement" | "webhook.disabled" | "webhook.test";
        readonly Factor: {
            /** @example rsi(14) */
            readonly call: string | null;
            readonly category: string;
            /**
             * @description The end that the literature prefers
             * @enum {string}
             */
            readonly direction: "higher" | "lower" | "neutral";
            readonly formula: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "technical" | "fundamental" | "mixed" | "composite";
            readonly nameEn: string;
            readonly nameKo: string;
            readonly needsStatements: boolean;
            /** @description Numbers that may be changed by writing the factor as a function, as in rsi(21) */
            readonly parameters: readonly {
                readonly least: number;
                readonly most: number;
                readonly name: string;
                readonly value: number;
                readonly whole: boolean;
            }[];
            readonly source: string;
            readonly unit: string;
        };
        readonly FactorDetail: {
            /** @example rsi(14) */
            readonly call: string | null;
            readonly category: string;
            readonly dependsOn: readonly string[];
            /**
             * @description The end that the literature prefers
             * @enum {string}
             */
            readonly direction: "higher" | "lower" | "neutral";
            readonly formula: string;
            readonly id: string;
            readonly inputs: readonly string[];
            /** @enum {string} */
            readonly kind: "technical" | "fundamental" | "mixed" | "composite";
            readonly lookback: number;
            /** @enum {string} */
            readonly lookbackUnit: "trading days" | "quarters";
            readonly missingRule: string;
            readonly nameEn: string;
            readonly nameKo: string;
            readonly needsStatements: boolean;
            /** @description Numbers that may be changed by writing the factor as a function, as in rsi(21) */
            readonly parameters: readonly {
                readonly least: number;
                readonly most: number;
                readonly name: string;
                readonly value: number;
                readonly whole: boolean;
            }[];
            readonly pointInTimeRule: string;
            readonly source: string;
            readonly unit: string;
            readonly warmup: string;
        };
        readonly FactorDetailInput: {
            /** @example rsi(14) */
            readonly call: string | null;
            readonly category: string;
            readonly dependsOn: readonly string[];
            /**
             * @description The end that the literature prefers
             * @enum {string}
             */
            readonly direction: "higher" | "lower" | "neutral";
            readonly formula: string;
            readonly id: string;
            readonly inputs: readonly string[];
            /** @enum {string} */
            readonly kind: "technical" | "fundamental" | "mixed" | "composite";
            readonly lookback: number;
            /** @enum {string} */
            readonly lookbackUnit: "trading days" | "quarters";
            readonly missingRule: string;
            readonly nameEn: string;
            readonly nameKo: string;
            readonly needsStatements: boolean;
            /** @description Numbers that may be changed by writing the factor as a function, as in rsi(21) */
            readonly parameters: readonly {
                readonly least: number;
                readonly most: number;
                readonly name: string;
                readonly value: number;
                readonly whole: boolean;
            }[];
            readonly pointInTimeRule: string;
            readonly source: string;
            readonly unit: string;
            readonly warmup: string;
        };
        readonly FactorInput: {
            /** @example rsi(14) */
            readonly call: string | null;
            readonly category: string;
            /**
             * @description The end that the literature prefers
             * @enum {string}
             */
            readonly direction: "higher" | "lower" | "neutral";
            readonly formula: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "technical" | "fundamental" | "mixed" | "composite";
            readonly nameEn: string;
            readonly nameKo: string;
            readonly needsStatements: boolean;
            /** @description Numbers that may be changed by writing the factor as a function, as in rsi(21) */
            readonly parameters: readonly {
                readonly least: number;
                readonly most: number;
                readonly name: string;
                readonly value: number;
                readonly whole: boolean;
            }[];
            readonly source: string;
            readonly unit: string;
        };
        readonly FactorReading: {
            readonly id: string;
            /** @description Share of the other listed instruments with a value that lie below, ties half: 0 to 1 */
            readonly inMarket: number | null;
            /** @description The same among the sector; null without a sector */
            readonly inSector: number | null;
            readonly value: number | null;
        };
        readonly FactorReadingInput: {
            readonly id: string;
            /** @description Share of the other listed instruments with a value that lie below, ties half: 0 to 1 */
            readonly inMarket: number | null;
            /** @description The same among the sector; null without a sector */
            readonly inSector: number | null;
            readonly value: number | null;
        };
        readonly Factors: {
            readonly categories: readonly {
                readonly factors: readonly components["schemas"]["Factor"][];
                readonly id: string;
                readonly nameEn: string;
                readonly nameKo: string;
            }[];
        };
        readonly FactorsInput: {
            readonly categories: readonly {
                readonly factors: readonly components["schemas"]["FactorInput"][];
                readonly id: string;
                readonly nameEn: string;
                readonly nameKo: string;
            }[];
        };
        readonly Figure: {
            readonly availableFrom: string;
            /** @enum {string} */
            readonly basis: "consolidated" | "separate";
            /** @description Receipt; `estimated` where only the deadline is known */
            readonly filing: string | null;
            readonly item: string;
            /** @example 2025Q3 */
            readonly period: string;
            /** @description Q, YTD, FY, or AT for a balance */
            readonly span: string;
            /** @description The version that this one corrected */
            readonly supersedes: {
                readonly availableFrom: string;
                readonly filing: string | null;
                readonly value: number;
            } | null;
            readonly value: number;
        };
        readonly FigureInput: {
            readonly availableFrom: string;
            /** @enum {string} */
            readonly basis: "consolidated" | "separate";
            /** @description Receipt; `estimated` where only the deadline is known */
            readonly filing: string | null;
            readonly item: string;
            /** @example 2025Q3 */
            readonly period: string;
            /** @description Q, YTD, FY, or AT for a balance */
            readonly span: string;
            /** @description The version that this one corrected */
            readonly supersedes: {
                readonly availableFrom: string;
                readonly filing: string | null;
                readonly value: number;
            } | null;
            readonly value: number;
        };
        readonly Filing: {
            readonly availableFrom: string;
            readonly figures: readonly components["schemas"]["Figure"][];
            readonly filing: string | null;
        };
        readonly FilingInput: {
            readonly availableFrom: string;
            readonly figures: readonly components["schemas"]["FigureInput"][];
            readonly filing: string | null;
        };
        readonly ForgotPassword: {
            /**
             * Format: email
             * @example kim@example.com
             */
            readonly email: string;
        };
        readonly ForgotPasswordInput: {
            /**
             * Format: email
             * @example kim@example.com
             */
            readonly email: string;
        };
        readonly GroupReturn: {
            readonly advancers: number;
            readonly decliners: number;
            readonly id: string;
            /** @description Mean of the changes of those that traded */
            readonly meanReturn: number | null;
            /** @description Listed on the session */
            readonly members: number;
            readonly name: string;
            readonly nameEn: string | null;
            readonly traded: number;
            /** @description By market capitalisation of the session before; null where no share counts are known */
            readonly weightedReturn: number | null;
        };
        readonly GroupReturnInput: {
            readonly advancers: number;
            readonly decliners: number;
            readonly id: string;
            /** @description Mean of the changes of those that traded */
            readonly meanReturn: number | null;
            /** @description Listed on the session */
            readonly members: number;
            readonly name: string;
            readonly nameEn: string | null;
            readonly traded: number;
            /** @description By market capitalisation of the session before; null where no share counts are known */
            readonly weightedReturn: number | null;
        };
        readonly Instrument: {
            readonly board: string;
            readonly code: string;
            readonly currency: string;
            readonly delistedOn: string | null;
            /** @description On the last session of its market */
            readonly isListed: boolean;
            /** @enum {string} */
            readonly kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
            readonly listedOn: string | null;
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketId"];
            readonly name: string;
            readonly nameEn: string | null;
            readonly sector: string | null;
        };
        readonly InstrumentInput: {
            readonly board: string;
            readonly code: string;
            readonly currency: string;
            readonly delistedOn: string | null;
            /** @description On the last session of its market */
            readonly isListed: boolean;
            /** @enum {string} */
            readonly kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
            readonly listedOn: string | null;
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketIdInput"];
            readonly name: string;
            readonly nameEn: string | null;
            readonly sector: string | null;
        };
        readonly InstrumentSearch: {
            readonly items: readonly {
                readonly board: string;
                readonly code: string;
                readonly currency: string;
                readonly delistedOn: string | null;
                /** @description On the last session of its market */
                readonly isListed: boolean;
                /** @enum {string} */
                readonly kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
                readonly listedOn: string | null;
                readonly madeUp: boolean;
                readonly market: components["schemas"]["MarketId"];
                /**
                 * @description How it was found
                 * @enum {string}
                 */
                readonly match: "code" | "prefix" | "initials" | "substring";
                readonly name: string;
                readonly nameEn: string | null;
                readonly sector: string | null;
            }[];
        };
        readonly InstrumentSearchInput: {
            readonly items: readonly {
                readonly board: string;
                readonly code: string;
                readonly currency: string;
                readonly delistedOn: string | null;
                /** @description On the last session of its market */
                readonly isListed: boolean;
                /** @enum {string} */
                readonly kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
                readonly listedOn: string | null;
                readonly madeUp: boolean;
                readonly market: components["schemas"]["MarketIdInput"];
                /**
                 * @description How it was found
                 * @enum {string}
                 */
                readonly match: "code" | "prefix" | "initials" | "substring";
                readonly name: string;
                readonly nameEn: string | null;
                readonly sector: string | null;
            }[];
        };
        /** @description Why a job failed; the code is of the catalogue in docs/errors.md */
        readonly JobError: {
            readonly code: string;
            readonly hint?: string;
            readonly message: string;
        };
        /** @description Why a job failed; the code is of the catalogue in docs/errors.md */
        readonly JobErrorInput: {
            readonly code: string;
            readonly hint?: string;
            readonly message: string;
        };
        /** @enum {string} */
        readonly JobKind: "backtest" | "optimize" | "walkforward" | "montecarlo" | "part";
        /** @enum {string} */
        readonly JobKindInput: "backtest" | "optimize" | "walkforward" | "montecarlo" | "part";
        readonly JobProgress: {
            readonly detail: string | null;
            /**
             * @example loading market data
             * @example computing factors
             * @example simulating
             */
            readonly phase: string;
            /** @description Done of the phase; null where it cannot be told */
            readonly phaseRatio: number | null;
            /** @description Done of the whole job, by what its phases usually take */
            readonly ratio: number;
            readonly remainingMs: number | null;
            /** @description Bars that the phase has gone through */
            readonly rows: number | null;
            readonly rowsPerSecond: number | null;
            readonly rowsTotal: number | null;
        };
        readonly JobProgressInput: {
            readonly detail: string | null;
            /**
             * @example loading market data
             * @example computing factors
             * @example simulating
             */
            readonly phase: string;
            /** @description Done of the phase; null where it cannot be told */
            readonly phaseRatio: number | null;
            /** @description Done of the whole job, by what its phases usually take */
            readonly ratio: number;
            readonly remainingMs: number | null;
            /** @description Bars that the phase has gone through */
            readonly rows: number | null;
            readonly rowsPerSecond: number | null;
            readonly rowsTotal: number | null;
        };
        /**
         * @description pending: accepted, waits for its turn; queued: the next free worker takes it; the last three are final
         * @enum {string}
         */
        readonly JobStatus: "pending" | "queued" | "running" | "completed" | "failed" | "cancelled";
        /**
         * @description pending: accepted, waits for its turn; queued: the next free worker takes it; the last three are final
         * @enum {string}
         */
        readonly JobStatusInput: "pending" | "queued" | "running" | "completed" | "failed" | "cancelled";
        /** @enum {string} */
        readonly Language: "ko" | "en";
        /** @enum {string} */
        readonly LanguageInput: "ko" | "en";
        readonly LibraryStrategy: {
            readonly about: {
                readonly adaptations: readonly {
                    readonly en: string;
                    readonly ko: string;
                }[];
                /** @enum {string} */
                readonly certainty: "definition" | "replication" | "mixed" | "secondary" | "disputed";
                readonly certainty_note?: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly description: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly name: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly number: number;
                /** @enum {string} */
                readonly risk: "low" | "mid" | "high";
                readonly source: {
                    readonly author: string;
                    readonly read: string;
                    readonly work: string;
                };
                readonly style: readonly string[];
            };
            readonly document: components["schemas"]["StrategyDocument"];
            readonly factors: readonly string[];
            readonly figures: readonly components["schemas"]["StrategyFigures"][];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            /** @example graham-net-net */
            readonly libraryId: string;
            readonly market: string;
            readonly measured: {
                /** @constant */
                readonly madeUp: true;
                readonly market: string;
                readonly statistics: {
                    readonly [key: string]: number | string | null;
                };
            } | null;
            readonly revision: number;
            readonly source: string | null;
            readonly standing: components["schemas"]["StrategyRunStanding"] | null;
            readonly tags: readonly string[];
            readonly turnover: ("low" | "mid" | "high") | null;
        };
        readonly LibraryStrategyInput: {
            readonly about: {
                readonly adaptations: readonly {
                    readonly en: string;
                    readonly ko: string;
                }[];
                /** @enum {string} */
                readonly certainty: "definition" | "replication" | "mixed" | "secondary" | "disputed";
                readonly certainty_note?: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly description: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly name: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly number: number;
                /** @enum {string} */
                readonly risk: "low" | "mid" | "high";
                readonly source: {
                    readonly author: string;
                    readonly read: string;
                    readonly work: string;
                };
                readonly style: readonly string[];
            };
            readonly document: components["schemas"]["StrategyDocumentInput"];
            readonly factors: readonly string[];
            readonly figures: readonly components["schemas"]["StrategyFiguresInput"][];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            /** @example graham-net-net */
            readonly libraryId: string;
            readonly market: string;
            readonly measured: {
                /** @constant */
                readonly madeUp: true;
                readonly market: string;
                readonly statistics: {
                    readonly [key: string]: number | string | null;
                };
            } | null;
            readonly revision: number;
            readonly source: string | null;
            readonly standing: components["schemas"]["StrategyRunStandingInput"] | null;
            readonly tags: readonly string[];
            readonly turnover: ("low" | "mid" | "high") | null;
        };
        readonly LibraryStrategySummary: {
            readonly about: {
                readonly adaptations: readonly {
                    readonly en: string;
                    readonly ko: string;
                }[];
                /** @enum {string} */
                readonly certainty: "definition" | "replication" | "mixed" | "secondary" | "disputed";
                readonly certainty_note?: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly description: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly name: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly number: number;
                /** @enum {string} */
                readonly risk: "low" | "mid" | "high";
                readonly source: {
                    readonly author: string;
                    readonly read: string;
                    readonly work: string;
                };
                readonly style: readonly string[];
            };
            readonly factors: readonly string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            /** @example graham-net-net */
            readonly libraryId: string;
            readonly market: string;
            readonly measured: {
                /** @constant */
                readonly madeUp: true;
                readonly market: string;
                readonly statistics: {
                    readonly [key: string]: number | string | null;
                };
            } | null;
            readonly revision: number;
            readonly tags: readonly string[];
            readonly turnover: ("low" | "mid" | "high") | null;
        };
        readonly LibraryStrategySummaryInput: {
            readonly about: {
                readonly adaptations: readonly {
                    readonly en: string;
                    readonly ko: string;
                }[];
                /** @enum {string} */
                readonly certainty: "definition" | "replication" | "mixed" | "secondary" | "disputed";
                readonly certainty_note?: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly description: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly name: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly number: number;
                /** @enum {string} */
                readonly risk: "low" | "mid" | "high";
                readonly source: {
                    readonly author: string;
                    readonly read: string;
                    readonly work: string;
                };
                readonly style: readonly string[];
            };
            readonly factors: readonly string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            /** @example graham-net-net */
            readonly libraryId: string;
            readonly market: string;
            readonly measured: {
                /** @constant */
                readonly madeUp: true;
                readonly market: string;
                readonly statistics: {
                    readonly [key: string]: number | string | null;
                };
            } | null;
            readonly revision: number;
            readonly tags: readonly string[];
            readonly turnover: ("low" | "mid" | "high") | null;
        };
        readonly LoggedIn: {
            /**
             * Format: date-time
             * @description The session ends then at the latest
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly endsAt: string;
            readonly me: components["schemas"]["Me"];
            /** @description For Authorization: Bearer; null where a cookie was set */
            readonly token: string | null;
        };
        readonly LoggedInInput: {
            /**
             * Format: date-time
             * @description The session ends then at the latest
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly endsAt: string;
            readonly me: components["schemas"]["MeInput"];
            /** @description For Authorization: Bearer; null where a cookie was set */
            readonly token: string | null;
        };
        readonly Login: {
            /**
             * @description `token` = answer a bearer token instead
             * @default cookie
             * @enum {string}
             */
            readonly as: "cookie" | "token";
            /** @example 492039 */
            readonly code?: string;
            /**
             * Format: email
             * @example kim@example.com
             */
            readonly email: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
        };
        readonly LoginInput: {
            /**
             * @description `token` = answer a bearer token instead
             * @default cookie
             * @enum {string}
             */
            readonly as: "cookie" | "token";
            /** @example 492039 */
            readonly code?: string;
            /**
             * Format: email
             * @example kim@example.com
             */
            readonly email: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
        };
        /** @enum {string} */
        readonly MarketId: "KRX" | "US" | "CRYPTO";
        /** @enum {string} */
        readonly MarketIdInput: "KRX" | "US" | "CRYPTO";
        readonly MarketOverview: {
            readonly breadth: {
                readonly advancers: number;
                readonly decliners: number;
                readonly limitDown: number | null;
                /** @description Closed at the upper limit; null where the market has none */
                readonly limitUp: number | null;
                readonly listed: number;
                /** @description High above every adjusted high of the 52 weeks before */
                readonly newHighs: number;
                readonly newLows: number;
                /** @description With a bar and volume on the session */
                readonly traded: number;
                readonly unchanged: number;
            };
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            readonly gainers: readonly components["schemas"]["Mover"][];
            readonly indices: readonly {
                readonly change: number | null;
                readonly changeRatio: number | null;
                readonly close: number;
                readonly code: string;
                readonly date: string;
            }[];
            readonly losers: readonly components["schemas"]["Mover"][];
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketId"];
            readonly mostTraded: readonly components["schemas"]["Mover"][];
            readonly nextSession: string;
            /** @description Best weighted return first */
            readonly sectors: readonly components["schemas"]["GroupReturn"][];
            readonly session: string;
            readonly themes: readonly components["schemas"]["GroupReturn"][];
        };
        readonly MarketOverviewInput: {
            readonly breadth: {
                readonly advancers: number;
                readonly decliners: number;
                readonly limitDown: number | null;
                /** @description Closed at the upper limit; null where the market has none */
                readonly limitUp: number | null;
                readonly listed: number;
                /** @description High above every adjusted high of the 52 weeks before */
                readonly newHighs: number;
                readonly newLows: number;
                /** @description With a bar and volume on the session */
                readonly traded: number;
                readonly unchanged: number;
            };
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            readonly gainers: readonly components["schemas"]["MoverInput"][];
            readonly indices: readonly {
                readonly change: number | null;
                readonly changeRatio: number | null;
                readonly close: number;
                readonly code: string;
                readonly date: string;
            }[];
            readonly losers: readonly components["schemas"]["MoverInput"][];
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketIdInput"];
            readonly mostTraded: readonly components["schemas"]["MoverInput"][];
            readonly nextSession: string;
            /** @description Best weighted return first */
            readonly sectors: readonly components["schemas"]["GroupReturnInput"][];
            readonly session: string;
            readonly themes: readonly components["schemas"]["GroupReturnInput"][];
        };
        readonly Me: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            /** @description Send it as X-CSRF-Token with every request that changes something; null where no cookie is used */
            readonly csrfToken: string | null;
            readonly email: string;
            readonly emailVerified: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly language: components["schemas"]["Language"];
            readonly nickname: string;
            readonly role: components["schemas"]["Role"];
            readonly secondFactor: boolean;
        };
        readonly MeInput: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            /** @description Send it as X-CSRF-Token with every request that changes something; null where no cookie is used */
            readonly csrfToken: string | null;
            readonly email: string;
            readonly emailVerified: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly language: components["schemas"]["LanguageInput"];
            readonly nickname: string;
            readonly role: components["schemas"]["RoleInput"];
            readonly secondFactor: boolean;
        };
        readonly Mover: {
            readonly changeRatio: number | null;
            readonly close: number;
            readonly code: string;
            readonly name: string;
            readonly value: number | null;
        };
        readonly MoverInput: {
            readonly changeRatio: number | null;
            readonly close: number;
            readonly code: string;
            readonly name: string;
            readonly value: number | null;
        };
        /**
         * @example {
         *       "url": "https://example.com/stocklab",
         *       "events": [
         *         "backtest.completed"
         *       ]
         *     }
         */
        readonly NewWebhook: {
            /** @default  */
            readonly description: string;
            /**
             * @description Empty = all of them
             * @default []
             * @example [
             *       "backtest.completed",
             *       "backtest.failed"
             *     ]
             */
            readonly events: readonly ("backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "data.updated")[];
            /**
             * @description Begins with https:// and leads to the internet
             * @example https://example.com/stocklab
             */
            readonly url: string;
        };
        /**
         * @example {
         *       "url": "https://example.com/stocklab",
         *       "events": [
         *         "backtest.completed"
         *       ]
         *     }
         */
        readonly NewWebhookInput: {
            /** @default  */
            readonly description: string;
            /**
             * @description Empty = all of them
             * @default []
             * @example [
             *       "backtest.completed",
             *       "backtest.failed"
             *     ]
             */
            readonly events: readonly ("backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "data.updated")[];
            /**
             * @description Begins with https:// and leads to the internet
             * @example https://example.com/stocklab
             */
            readonly url: string;
        };
        readonly NicknameAnswer: {
            readonly reason: ("form" | "taken") | null;
            readonly usable: boolean;
        };
        readonly NicknameAnswerInput: {
            readonly reason: ("form" | "taken") | null;
            readonly usable: boolean;
        };
        readonly Notification: {
            /** @description Plain text; lines end with a line feed */
            readonly body: string;
            /**
             * Format: date-time
             * @example 2026-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            /** Format: uuid */
            readonly id: string;
            /**
             * @description Path within the web app
             * @example /backtests/7d44…
             */
            readonly link: string | null;
            readonly readAt: string | null;
            /** @description Plain text in the language of the account */
            readonly title: string;
            /** @example backtest.completed */
            readonly type: string;
        };
        /** @enum {string} */
        readonly NotificationChannel: "in-app" | "email" | "webhook";
        /** @enum {string} */
        readonly NotificationChannelInput: "in-app" | "email" | "webhook";
        readonly NotificationInput: {
            /** @description Plain text; lines end with a line feed */
            readonly body: string;
            /**
             * Format: date-time
             * @example 2026-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            /** Format: uuid */
            readonly id: string;
            /**
             * @description Path within the web app
             * @example /backtests/7d44…
             */
            readonly link: string | null;
            readonly readAt: string | null;
            /** @description Plain text in the language of the account */
            readonly title: string;
            /** @example backtest.completed */
            readonly type: string;
        };
        readonly NotificationPage: {
            readonly items: readonly components["schemas"]["Notification"][];
            readonly nextCursor: string | null;
            /** @description Unread in all, not on this page alone */
            readonly unread: number;
        };
        readonly NotificationPageInput: {
            readonly items: readonly components["schemas"]["NotificationInput"][];
            readonly nextCursor: string | null;
            /** @description Unread in all, not on this page alone */
            readonly unread: number;
        };
        /**
         * @example {
         *       "changes": [
         *         {
         *           "event": "backtest.completed",
         *           "channel": "email",
         *           "enabled": true
         *         }
         *       ]
         *     }
         */
        readonly NotificationPreferenceChanges: {
            /** @description What is not named stays as it is */
            readonly changes: readonly {
                readonly channel: components["schemas"]["NotificationChannel"];
                readonly enabled: boolean;
                readonly event: components["schemas"]["EventType"];
            }[];
        };
        /**
         * @example {
         *       "changes": [
         *         {
         *           "event": "backtest.completed",
         *           "channel": "email",
         *           "enabled": true
         *         }
         *       ]
         *     }
         */
        readonly NotificationPreferenceChangesInput: {
            /** @description What is not named stays as it is */
            readonly changes: readonly {
                readonly channel: components["schemas"]["NotificationChannelInput"];
                readonly enabled: boolean;
                readonly event: components["schemas"]["EventTypeInput"];
            }[];
        };
        readonly NotificationPreferences: {
            readonly events: readonly {
                readonly channels: {
                    readonly email: components["schemas"]["ChannelState"];
                    readonly "in-app": components["schemas"]["ChannelState"];
                    readonly webhook: components["schemas"]["ChannelState"];
                };
                readonly event: components["schemas"]["EventType"];
                /** @example 백테스트 완료 */
                readonly title: string;
            }[];
        };
        readonly NotificationPreferencesInput: {
            readonly events: readonly {
                readonly channels: {
                    readonly email: components["schemas"]["ChannelStateInput"];
                    readonly "in-app": components["schemas"]["ChannelStateInput"];
                    readonly webhook: components["schemas"]["ChannelStateInput"];
                };
                readonly event: components["schemas"]["EventTypeInput"];
                /** @example 백테스트 완료 */
                readonly title: string;
            }[];
        };
        readonly NotificationStreamEvent: {
            readonly notification: components["schemas"]["Notification"];
            /** @constant */
            readonly type: "notification";
        } | {
            /** @constant */
            readonly type: "unread";
            readonly unread: number;
        };
        readonly NotificationStreamEventInput: {
            readonly notification: components["schemas"]["NotificationInput"];
            /** @constant */
            readonly type: "notification";
        } | {
            /** @constant */
            readonly type: "unread";
            readonly unread: number;
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "name": "저평가",
         *       "condition": "per < 8 and pbr < 1"
         *     }
         */
        readonly OwnUniverse: {
            readonly codes?: readonly string[];
            /**
             * @description Expression of the language
             * @example sma(close, 20)
             * @example mom_12_1
             * @example rank(per)
             */
            readonly condition?: string;
            /** @default  */
            readonly description: string;
            readonly market: components["schemas"]["MarketId"];
            readonly name: string;
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "name": "저평가",
         *       "condition": "per < 8 and pbr < 1"
         *     }
         */
        readonly OwnUniverseInput: {
            readonly codes?: readonly string[];
            /**
             * @description Expression of the language
             * @example sma(close, 20)
             * @example mom_12_1
             * @example rank(per)
             */
            readonly condition?: string;
            readonly description?: string;
            readonly market: components["schemas"]["MarketIdInput"];
            readonly name: string;
        };
        readonly PartialStudy: {
            /** @description Points, windows or spreads so far, not yet judged by the number of trials; null before any */
            readonly found: {
                readonly [key: string]: unknown;
            } | null;
            readonly parts: {
                readonly done: number;
                readonly total: number;
            } | null;
            readonly status: string;
        };
        readonly PartialStudyInput: {
            /** @description Points, windows or spreads so far, not yet judged by the number of trials; null before any */
            readonly found: {
                readonly [key: string]: unknown;
            } | null;
            readonly parts: {
                readonly done: number;
                readonly total: number;
            } | null;
            readonly status: string;
        };
        readonly PatchMe: {
            readonly language?: components["schemas"]["Language"];
            /** @example 가치투자자 */
            readonly nickname?: string;
        };
        readonly PatchMeInput: {
            readonly language?: components["schemas"]["LanguageInput"];
            /** @example 가치투자자 */
            readonly nickname?: string;
        };
        readonly PinRun: {
            readonly pinned: boolean;
        };
        readonly PinRunInput: {
            readonly pinned: boolean;
        };
        readonly Problem: {
            readonly code: string;
            readonly detail: string;
            readonly errors?: readonly {
                readonly column?: number;
                readonly line?: number;
                readonly message: string;
                /** @description Path of the field, as in `document.entry.rank_by`; empty = the whole body */
                readonly path: string;
            }[];
            /** @description Request id: name it when you ask for help */
            readonly instance: string;
            readonly retryAfterSeconds?: number;
            readonly status: number;
            readonly title: string;
            /** @example https://stocklab.dev/errors#STRATEGY_UNKNOWN */
            readonly type: string;
        };
        readonly ProblemInput: {
            readonly code: string;
            readonly detail: string;
            readonly errors?: readonly {
                readonly column?: number;
                readonly line?: number;
                readonly message: string;
                /** @description Path of the field, as in `document.entry.rank_by`; empty = the whole body */
                readonly path: string;
            }[];
            /** @description Request id: name it when you ask for help */
            readonly instance: string;
            readonly retryAfterSeconds?: number;
            readonly status: number;
            readonly title: string;
            /** @example https://stocklab.dev/errors#STRATEGY_UNKNOWN */
            readonly type: string;
        };
        readonly Prove: {
            /** @example 492039 */
            readonly code?: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
        };
        readonly ProveInput: {
            /** @example 492039 */
            readonly code?: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
        };
        readonly PublicStrategy: {
            /** @description Null: anonymous, or of the library */
            readonly author: string | null;
            readonly description: string | null;
            readonly detailsHidden: boolean;
            /** @description Null where details are hidden */
            readonly document: components["schemas"]["StrategyDocument"] | null;
            /** @description Empty where details are hidden */
            readonly factors: readonly string[];
            /** @description By period, before and after publication */
            readonly figures: readonly components["schemas"]["StrategyFigures"][];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly libraryId: string | null;
            readonly lineage: readonly components["schemas"]["StrategyAncestor"][];
            readonly market: string;
            readonly name: string;
            /** Format: date-time */
            readonly publishedAt: string;
            readonly publishedDataEnd: string | null;
            readonly revision: number;
            readonly source: string | null;
            readonly sourceFormat: ("yaml" | "json") | null;
            /** @description Null: no run of this revision yet */
            readonly standing: components["schemas"]["StrategyRunStanding"] | null;
            readonly tags: readonly string[];
        };
        readonly PublicStrategyInput: {
            /** @description Null: anonymous, or of the library */
            readonly author: string | null;
            readonly description: string | null;
            readonly detailsHidden: boolean;
            /** @description Null where details are hidden */
            readonly document: components["schemas"]["StrategyDocumentInput"] | null;
            /** @description Empty where details are hidden */
            readonly factors: readonly string[];
            /** @description By period, before and after publication */
            readonly figures: readonly components["schemas"]["StrategyFiguresInput"][];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly libraryId: string | null;
            readonly lineage: readonly components["schemas"]["StrategyAncestorInput"][];
            readonly market: string;
            readonly name: string;
            /** Format: date-time */
            readonly publishedAt: string;
            readonly publishedDataEnd: string | null;
            readonly revision: number;
            readonly source: string | null;
            readonly sourceFormat: ("yaml" | "json") | null;
            /** @description Null: no run of this revision yet */
            readonly standing: components["schemas"]["StrategyRunStandingInput"] | null;
            readonly tags: readonly string[];
        };
        readonly PublicStrategySummary: {
            /** @description Null: anonymous, or of the library */
            readonly author: string | null;
            readonly description: string | null;
            readonly detailsHidden: boolean;
            /** @description Empty where details are hidden */
            readonly factors: readonly string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly libraryId: string | null;
            readonly market: string;
            readonly name: string;
            /** Format: date-time */
            readonly publishedAt: string;
            readonly publishedDataEnd: string | null;
            readonly revision: number;
            readonly tags: readonly string[];
        };
        readonly PublicStrategySummaryInput: {
            /** @description Null: anonymous, or of the library */
            readonly author: string | null;
            readonly description: string | null;
            readonly detailsHidden: boolean;
            /** @description Empty where details are hidden */
            readonly factors: readonly string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly libraryId: string | null;
            readonly market: string;
            readonly name: string;
            /** Format: date-time */
            readonly publishedAt: string;
            readonly publishedDataEnd: string | null;
            readonly revision: number;
            readonly tags: readonly string[];
        };
        readonly PublishStrategy: {
            /**
             * @description Without the name of its author
             * @default false
             */
            readonly anonymous: boolean;
            /**
             * @description Results are shown, the document is not
             * @default false
             */
            readonly detailsHidden: boolean;
            /** @description The newest unless given */
            readonly revision?: number;
        };
        /** @default {} */
        readonly PublishStrategyInput: {
            /**
             * @description Without the name of its author
             * @default false
             */
            readonly anonymous: boolean;
            /**
             * @description Results are shown, the document is not
             * @default false
             */
            readonly detailsHidden: boolean;
            /** @description The newest unless given */
            readonly revision?: number;
        };
        readonly Quote: {
            /** @description Base price of the day: the close before, on its price basis */
            readonly base: number | null;
            readonly board: string;
            readonly change: number | null;
            /** @description 0.01 = up one percent */
            readonly changeRatio: number | null;
            readonly close: number;
            readonly code: string;
            readonly currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @description Day of the last bar */
            readonly date: string;
            readonly high: number | null;
            readonly low: number | null;
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketId"];
            readonly marketCap: number | null;
            readonly name: string;
            readonly nameEn: string | null;
            /** @description Null for what is no longer listed */
            readonly nextSession: {
                readonly date: string;
                /** @description From the last close, unless a corporate action of that day sets another base */
                readonly limits: {
                    readonly lower: number;
                    readonly upper: number;
                } | null;
            } | null;
            readonly open: number | null;
            /** @description Null = not listed on the last session of the market */
            readonly status: ("normal" | "administrative" | "halted" | "liquidation") | null;
            /** @description Traded value, in the currency */
            readonly value: number | null;
            readonly volume: number;
        };
        readonly QuoteInput: {
            /** @description Base price of the day: the close before, on its price basis */
            readonly base: number | null;
            readonly board: string;
            readonly change: number | null;
            /** @description 0.01 = up one percent */
            readonly changeRatio: number | null;
            readonly close: number;
            readonly code: string;
            readonly currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @description Day of the last bar */
            readonly date: string;
            readonly high: number | null;
            readonly low: number | null;
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketIdInput"];
            readonly marketCap: number | null;
            readonly name: string;
            readonly nameEn: string | null;
            /** @description Null for what is no longer listed */
            readonly nextSession: {
                readonly date: string;
                /** @description From the last close, unless a corporate action of that day sets another base */
                readonly limits: {
                    readonly lower: number;
                    readonly upper: number;
                } | null;
            } | null;
            readonly open: number | null;
            /** @description Null = not listed on the last session of the market */
            readonly status: ("normal" | "administrative" | "halted" | "liquidation") | null;
            /** @description Traded value, in the currency */
            readonly value: number | null;
            readonly volume: number;
        };
        readonly Quotes: {
            /** @description In the order asked for */
            readonly items: readonly components["schemas"]["Quote"][];
            /** @description Codes without a quote, and why */
            readonly missing: readonly {
                readonly code: string;
                /** @enum {string} */
                readonly reason: "unknown" | "no-bars";
            }[];
        };
        readonly QuotesInput: {
            /** @description In the order asked for */
            readonly items: readonly components["schemas"]["QuoteInput"][];
            /** @description Codes without a quote, and why */
            readonly missing: readonly {
                readonly code: string;
                /** @enum {string} */
                readonly reason: "unknown" | "no-bars";
            }[];
        };
        readonly RecentlyViewed: {
            readonly items: readonly {
                readonly instrument: components["schemas"]["Instrument"];
                /** Format: date-time */
                readonly viewedAt: string;
            }[];
        };
        readonly RecentlyViewedInput: {
            readonly items: readonly {
                readonly instrument: components["schemas"]["InstrumentInput"];
                /** Format: date-time */
                readonly viewedAt: string;
            }[];
        };
        readonly RecoveryCodes: {
            /** @description Each works once; they are shown this once */
            readonly recoveryCodes: readonly string[];
        };
        readonly RecoveryCodesInput: {
            /** @description Each works once; they are shown this once */
            readonly recoveryCodes: readonly string[];
        };
        readonly Register: {
            /**
             * Format: email
             * @example kim@example.com
             */
            readonly email: string;
            /** @default ko */
            readonly language: components["schemas"]["Language"];
            /** @example 가치투자자 */
            readonly nickname: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
        };
        readonly Registered: {
            /**
             * @description What to do next; `confirm` = follow the link
             * @enum {string}
             */
            readonly next: "log-in" | "confirm";
        };
        readonly RegisteredInput: {
            /**
             * @description What to do next; `confirm` = follow the link
             * @enum {string}
             */
            readonly next: "log-in" | "confirm";
        };
        readonly RegisterInput: {
            /**
             * Format: email
             * @example kim@example.com
             */
            readonly email: string;
            /** @default ko */
            readonly language: components["schemas"]["LanguageInput"];
            /** @example 가치투자자 */
            readonly nickname: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
        };
        readonly Replayed: {
            readonly replayed: number;
        };
        readonly ReplayedInput: {
            readonly replayed: number;
        };
        readonly ResetPassword: {
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
            /** @description What stands behind `token=` in the link of the letter */
            readonly token: string;
        };
        readonly ResetPasswordInput: {
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            readonly password: string;
            /** @description What stands behind `token=` in the link of the letter */
            readonly token: string;
        };
        /** @enum {string} */
        readonly Role: "user" | "admin";
        /** @enum {string} */
        readonly RoleInput: "user" | "admin";
        readonly RunAnalytics: {
            /** @description Highest total return first */
            readonly best: readonly {
                readonly cagr: number | null;
                /** Format: date-time */
                readonly createdAt: string;
                /** Format: uuid */
                readonly id: string;
                readonly madeUp: boolean;
                readonly market: string;
                readonly maxDrawdown: number | null;
                readonly name: string;
                readonly sharpe: number | null;
                readonly totalReturn: number | null;
            }[];
            readonly jobs: {
                readonly cancelled: number;
                readonly completed: number;
                readonly failed: number;
                readonly open: number;
                /** @description Completed of those that completed or failed; null where there are none */
                readonly successRate: number | null;
                readonly total: number;
            };
            readonly months: readonly {
                readonly bestReturn: number | null;
                readonly jobs: {
                    readonly cancelled: number;
                    readonly completed: number;
                    readonly failed: number;
                    readonly open: number;
                    /** @description Completed of those that completed or failed; null where there are none */
                    readonly successRate: number | null;
                    readonly total: number;
                };
                readonly meanReturn: number | null;
                readonly meanSharpe: number | null;
                /** @example 2026-11 */
                readonly month: string;
            }[];
            readonly returns: {
                /** @description Of total returns; null at the open ends */
                readonly histogram: readonly {
                    readonly count: number;
                    readonly from: number | null;
                    readonly to: number | null;
                }[];
                readonly mean: number | null;
                readonly median: number | null;
                readonly positiveShare: number | null;
                readonly runs: number;
            };
            /** @description Lowest total return first */
            readonly worst: readonly {
                readonly cagr: number | null;
                /** Format: date-time */
                readonly createdAt: string;
                /** Format: uuid */
                readonly id: string;
                readonly madeUp: boolean;
                readonly market: string;
                readonly maxDrawdown: number | null;
                readonly name: string;
                readonly sharpe: number | null;
                readonly totalReturn: number | null;
            }[];
        };
        readonly RunAnalyticsInput: {
            /** @description Highest total return first */
            readonly best: readonly {
                readonly cagr: number | null;
                /** Format: date-time */
                readonly createdAt: string;
                /** Format: uuid */
                readonly id: string;
                readonly madeUp: boolean;
                readonly market: string;
                readonly maxDrawdown: number | null;
                readonly name: string;
                readonly sharpe: number | null;
                readonly totalReturn: number | null;
            }[];
            readonly jobs: {
                readonly cancelled: number;
                readonly completed: number;
                readonly failed: number;
                readonly open: number;
                /** @description Completed of those that completed or failed; null where there are none */
                readonly successRate: number | null;
                readonly total: number;
            };
            readonly months: readonly {
                readonly bestReturn: number | null;
                readonly jobs: {
                    readonly cancelled: number;
                    readonly completed: number;
                    readonly failed: number;
                    readonly open: number;
                    /** @description Completed of those that completed or failed; null where there are none */
                    readonly successRate: number | null;
                    readonly total: number;
                };
                readonly meanReturn: number | null;
                readonly meanSharpe: number | null;
                /** @example 2026-11 */
                readonly month: string;
            }[];
            readonly returns: {
                /** @description Of total returns; null at the open ends */
                readonly histogram: readonly {
                    readonly count: number;
                    readonly from: number | null;
                    readonly to: number | null;
                }[];
                readonly mean: number | null;
                readonly median: number | null;
                readonly positiveShare: number | null;
                readonly runs: number;
            };
            /** @description Lowest total return first */
            readonly worst: readonly {
                readonly cagr: number | null;
                /** Format: date-time */
                readonly createdAt: string;
                /** Format: uuid */
                readonly id: string;
                readonly madeUp: boolean;
                readonly market: string;
                readonly maxDrawdown: number | null;
                readonly name: string;
                readonly sharpe: number | null;
                readonly totalReturn: number | null;
            }[];
        };
        readonly RunComparison: {
            /** @description What makes the comparison unfair */
            readonly cautions: readonly {
                readonly en: string;
                readonly ko: string;
            }[];
            /** @description The days that all of them have; null where there are none */
            readonly common: {
                readonly days: number;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly to: string;
            } | null;
            /** @description Of daily returns on the days that both have */
            readonly correlations: readonly (readonly (number | null)[])[];
            readonly curves: {
                readonly dates: readonly string[];
                /** @description From the peak since the first common day */
                readonly drawdowns: readonly (readonly number[])[];
                /** @description One list a run, 1 on the first common day */
                readonly values: readonly (readonly number[])[];
            } | null;
            /** @description Of the days on which either is 5 % or more below its peak, the share on which both are */
            readonly drawdownOverlap: readonly (readonly (number | null)[])[];
            /** @description All over the common days */
            readonly risk: readonly {
                /** @description Mean loss of those days */
                readonly cvar95: number | null;
                readonly maxDrawdown: number | null;
                /** @description Loss of a day that is exceeded on 5 % of the days, above 0 */
                readonly var95: number | null;
                readonly volatility: number | null;
                readonly worstDay: number | null;
            }[];
            readonly runs: readonly {
                readonly dataVersion: string;
                /** Format: uuid */
                readonly id: string;
                readonly madeUp: boolean;
                readonly market: string;
                readonly name: string;
                readonly period: {
                    /**
                     * Format: date
                     * @example 2024-03-29
                     */
                    readonly from: string;
                    /**
                     * Format: date
                     * @example 2024-03-29
                     */
                    readonly to: string;
                };
            }[];
            /** @description Of each whole run, side by side */
            readonly statistics: readonly {
                /** @enum {string} */
                readonly group: "return" | "risk" | "ratio" | "benchmark" | "trade" | "significance";
                /** @example cagr */
                readonly id: string;
                readonly meaning: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly name: {
                    readonly en: string;
                    readonly ko: string;
                };
                /**
                 * @description How it is written; signed and percent are ratios, 0.1 = 10 %
                 * @enum {string}
                 */
                readonly unit: "signed" | "percent" | "ratio" | "days" | "count" | "money" | "date" | "number";
                readonly values: readonly (number | string | null)[];
            }[];
        };
        readonly RunComparisonInput: {
            /** @description What makes the comparison unfair */
            readonly cautions: readonly {
                readonly en: string;
                readonly ko: string;
            }[];
            /** @description The days that all of them have; null where there are none */
            readonly common: {
                readonly days: number;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly to: string;
            } | null;
            /** @description Of daily returns on the days that both have */
            readonly correlations: readonly (readonly (number | null)[])[];
            readonly curves: {
                readonly dates: readonly string[];
                /** @description From the peak since the first common day */
                readonly drawdowns: readonly (readonly number[])[];
                /** @description One list a run, 1 on the first common day */
                readonly values: readonly (readonly number[])[];
            } | null;
            /** @description Of the days on which either is 5 % or more below its peak, the share on which both are */
            readonly drawdownOverlap: readonly (readonly (number | null)[])[];
            /** @description All over the common days */
            readonly risk: readonly {
                /** @description Mean loss of those days */
                readonly cvar95: number | null;
                readonly maxDrawdown: number | null;
                /** @description Loss of a day that is exceeded on 5 % of the days, above 0 */
                readonly var95: number | null;
                readonly volatility: number | null;
                readonly worstDay: number | null;
            }[];
            readonly runs: readonly {
                readonly dataVersion: string;
                /** Format: uuid */
                readonly id: string;
                readonly madeUp: boolean;
                readonly market: string;
                readonly name: string;
                readonly period: {
                    /**
                     * Format: date
                     * @example 2024-03-29
                     */
                    readonly from: string;
                    /**
                     * Format: date
                     * @example 2024-03-29
                     */
                    readonly to: string;
                };
            }[];
            /** @description Of each whole run, side by side */
            readonly statistics: readonly {
                /** @enum {string} */
                readonly group: "return" | "risk" | "ratio" | "benchmark" | "trade" | "significance";
                /** @example cagr */
                readonly id: string;
                readonly meaning: {
                    readonly en: string;
                    readonly ko: string;
                };
                readonly name: {
                    readonly en: string;
                    readonly ko: string;
                };
                /**
                 * @description How it is written; signed and percent are ratios, 0.1 = 10 %
                 * @enum {string}
                 */
                readonly unit: "signed" | "percent" | "ratio" | "days" | "count" | "money" | "date" | "number";
                readonly values: readonly (number | string | null)[];
            }[];
        };
        readonly RunDaily: {
            /** @description Of the whole run */
            readonly days: number;
            readonly items: readonly components["schemas"]["RunDay"][];
        };
        readonly RunDailyInput: {
            /** @description Of the whole run */
            readonly days: number;
            readonly items: readonly components["schemas"]["RunDayInput"][];
        };
        readonly RunDay: {
            /** @description Rebased to the capital on the first day */
            readonly benchmark: number | null;
            readonly cash: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /** @description At or below 0 */
            readonly drawdown: number;
            readonly exposure: number;
            readonly positions: number;
            readonly stock_value: number;
            readonly total_value: number;
        };
        readonly RunDayInput: {
            /** @description Rebased to the capital on the first day */
            readonly benchmark: number | null;
            readonly cash: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /** @description At or below 0 */
            readonly drawdown: number;
            readonly exposure: number;
            readonly positions: number;
            readonly stock_value: number;
            readonly total_value: number;
        };
        readonly RunDecision: {
            readonly candidates: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            readonly equity: number;
            /** @description The candidates behind those in ranked */
            readonly further: {
                readonly codes: readonly string[];
                readonly reason: string;
                readonly scores: readonly number[];
            };
            readonly not_bought: {
                readonly [key: string]: string;
            };
            readonly ordered: readonly {
                /** @description Code as the exchange writes it */
                readonly code: string;
                readonly quantity: number | null;
                readonly reason: string;
                /** @enum {string} */
                readonly side: "buy" | "sell";
                readonly target: number | null;
            }[];
            /** @description The best candidates with their score */
            readonly ranked: readonly (readonly [
                string,
                number
            ])[];
            /** @description Place in the run */
            readonly seq: number;
            readonly unranked_buys: number;
        };
        readonly RunDecisionInput: {
            readonly candidates: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            readonly equity: number;
            /** @description The candidates behind those in ranked */
            readonly further: {
                readonly codes: readonly string[];
                readonly reason: string;
                readonly scores: readonly number[];
            };
            readonly not_bought: {
                readonly [key: string]: string;
            };
            readonly ordered: readonly {
                /** @description Code as the exchange writes it */
                readonly code: string;
                readonly quantity: number | null;
                readonly reason: string;
                /** @enum {string} */
                readonly side: "buy" | "sell";
                readonly target: number | null;
            }[];
            /** @description The best candidates with their score */
            readonly ranked: readonly (readonly [
                string,
                number
            ])[];
            /** @description Place in the run */
            readonly seq: number;
            readonly unranked_buys: number;
        };
        readonly RunDecisionPage: {
            readonly items: readonly components["schemas"]["RunDecision"][];
            readonly nextCursor: string | null;
        };
        readonly RunDecisionPageInput: {
            readonly items: readonly components["schemas"]["RunDecisionInput"][];
            readonly nextCursor: string | null;
        };
        readonly RunEvent: {
            readonly attempt: number;
            readonly status: components["schemas"]["JobStatus"];
            /** @constant */
            readonly type: "status";
        } | {
            readonly progress: components["schemas"]["JobProgress"];
            /** @constant */
            readonly type: "progress";
        } | {
            readonly at: string;
            /** @enum {string} */
            readonly level: "info" | "warning" | "error";
            readonly text: string;
            /** @constant */
            readonly type: "log";
        } | {
            readonly points: readonly components["schemas"]["EquityPoint"][];
            /** @constant */
            readonly type: "equity";
        } | {
            readonly done: number;
            readonly total: number;
            /** @constant */
            readonly type: "parts";
        } | {
            readonly attempt: number;
            readonly equity: readonly components["schemas"]["EquityPoint"][];
            readonly progress: components["schemas"]["JobProgress"] | null;
            readonly status: components["schemas"]["JobStatus"];
            /** @constant */
            readonly type: "snapshot";
        } | {
            readonly error: components["schemas"]["JobError"] | null;
            readonly status: components["schemas"]["JobStatus"];
            /** @constant */
            readonly type: "end";
        };
        readonly RunEventInput: {
            readonly attempt: number;
            readonly status: components["schemas"]["JobStatusInput"];
            /** @constant */
            readonly type: "status";
        } | {
            readonly progress: components["schemas"]["JobProgressInput"];
            /** @constant */
            readonly type: "progress";
        } | {
            readonly at: string;
            /** @enum {string} */
            readonly level: "info" | "warning" | "error";
            readonly text: string;
            /** @constant */
            readonly type: "log";
        } | {
            readonly points: readonly components["schemas"]["EquityPointInput"][];
            /** @constant */
            readonly type: "equity";
        } | {
            readonly done: number;
            readonly total: number;
            /** @constant */
            readonly type: "parts";
        } | {
            readonly attempt: number;
            readonly equity: readonly components["schemas"]["EquityPointInput"][];
            readonly progress: components["schemas"]["JobProgressInput"] | null;
            readonly status: components["schemas"]["JobStatusInput"];
            /** @constant */
            readonly type: "snapshot";
        } | {
            readonly error: components["schemas"]["JobErrorInput"] | null;
            readonly status: components["schemas"]["JobStatusInput"];
            /** @constant */
            readonly type: "end";
        };
        readonly RunFill: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            readonly commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly decided_on: string;
            readonly order_id: number;
            readonly price: number;
            readonly quantity: number;
            readonly reason: string;
            /** @description Place in the run */
            readonly seq: number;
            /** @enum {string} */
            readonly side: "buy" | "sell";
            readonly slippage: number;
            readonly tax: number;
        };
        readonly RunFillInput: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            readonly commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly decided_on: string;
            readonly order_id: number;
            readonly price: number;
            readonly quantity: number;
            readonly reason: string;
            /** @description Place in the run */
            readonly seq: number;
            /** @enum {string} */
            readonly side: "buy" | "sell";
            readonly slippage: number;
            readonly tax: number;
        };
        readonly RunFillPage: {
            readonly items: readonly components["schemas"]["RunFill"][];
            readonly nextCursor: string | null;
        };
        readonly RunFillPageInput: {
            readonly items: readonly components["schemas"]["RunFillInput"][];
            readonly nextCursor: string | null;
        };
        readonly RunHolding: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly entry_date: string;
            readonly entry_price: number;
            readonly price: number;
            readonly quantity: number;
            /** @description Place in the run */
            readonly seq: number;
            readonly value: number;
        };
        readonly RunHoldingInput: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly entry_date: string;
            readonly entry_price: number;
            readonly price: number;
            readonly quantity: number;
            /** @description Place in the run */
            readonly seq: number;
            readonly value: number;
        };
        readonly RunHoldingPage: {
            readonly items: readonly components["schemas"]["RunHolding"][];
            readonly nextCursor: string | null;
        };
        readonly RunHoldingPageInput: {
            readonly items: readonly components["schemas"]["RunHoldingInput"][];
            readonly nextCursor: string | null;
        };
        readonly RunLapsedOrder: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly decided_on: string;
            readonly reason: string;
            /** @description Place in the run */
            readonly seq: number;
            /** @enum {string} */
            readonly side: "buy" | "sell";
        };
        readonly RunLapsedOrderInput: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly decided_on: string;
            readonly reason: string;
            /** @description Place in the run */
            readonly seq: number;
            /** @enum {string} */
            readonly side: "buy" | "sell";
        };
        readonly RunLapsedOrderPage: {
            readonly items: readonly components["schemas"]["RunLapsedOrder"][];
            readonly nextCursor: string | null;
        };
        readonly RunLapsedOrderPageInput: {
            readonly items: readonly components["schemas"]["RunLapsedOrderInput"][];
            readonly nextCursor: string | null;
        };
        readonly RunManifest: {
            readonly counts: {
                readonly [key: string]: number;
            };
            readonly data_version: string;
            readonly engine_version: string;
            readonly made_up: boolean;
            readonly market: string;
            readonly parameters: {
                readonly [key: string]: number;
            };
            readonly period: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly to: string;
            };
            /** @enum {string} */
            readonly prices: "raw" | "adjusted";
            readonly seeds: {
                readonly [key: string]: number;
            };
            /** @description The document with all defaults, as it ran */
            readonly strategy: {
                readonly [key: string]: unknown;
            };
            readonly strategy_hash: string;
            /** @description Milliseconds by phase */
            readonly timings: {
                readonly [key: string]: number;
            };
        };
        readonly RunManifestInput: {
            readonly counts: {
                readonly [key: string]: number;
            };
            readonly data_version: string;
            readonly engine_version: string;
            readonly made_up: boolean;
            readonly market: string;
            readonly parameters: {
                readonly [key: string]: number;
            };
            readonly period: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly to: string;
            };
            /** @enum {string} */
            readonly prices: "raw" | "adjusted";
            readonly seeds: {
                readonly [key: string]: number;
            };
            /** @description The document with all defaults, as it ran */
            readonly strategy: {
                readonly [key: string]: unknown;
            };
            readonly strategy_hash: string;
            /** @description Milliseconds by phase */
            readonly timings: {
                readonly [key: string]: number;
            };
        };
        readonly RunResult: {
            readonly capital: number;
            /** Format: date-time */
            readonly createdAt: string;
            readonly currency: string;
            readonly finalValue: number | null;
            /** @description Whether daily values, trades and decisions are still kept */
            readonly hasDetails: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly kind: string;
            /** @description On made-up data: says nothing about real returns */
            readonly madeUp: boolean;
            readonly manifest: components["schemas"]["RunManifest"];
            readonly market: string;
            readonly name: string;
            readonly period: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly to: string;
            };
            /** @description Its rows are kept however old they are */
            readonly pinned: boolean;
            readonly statistics: readonly components["schemas"]["RunStatistic"][];
            readonly strategyId: string | null;
            readonly strategyRevision: number | null;
            /** @description How many configurations of the idea had been tried */
            readonly trials: number | null;
            readonly warnings: readonly string[];
        };
        readonly RunResultInput: {
            readonly capital: number;
            /** Format: date-time */
            readonly createdAt: string;
            readonly currency: string;
            readonly finalValue: number | null;
            /** @description Whether daily values, trades and decisions are still kept */
            readonly hasDetails: boolean;
            /** Format: uuid */
            readonly id: string;
            readonly kind: string;
            /** @description On made-up data: says nothing about real returns */
            readonly madeUp: boolean;
            readonly manifest: components["schemas"]["RunManifestInput"];
            readonly market: string;
            readonly name: string;
            readonly period: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly to: string;
            };
            /** @description Its rows are kept however old they are */
            readonly pinned: boolean;
            readonly statistics: readonly components["schemas"]["RunStatisticInput"][];
            readonly strategyId: string | null;
            readonly strategyRevision: number | null;
            /** @description How many configurations of the idea had been tried */
            readonly trials: number | null;
            readonly warnings: readonly string[];
        };
        readonly RunStatistic: {
            /** @enum {string} */
            readonly group: "return" | "risk" | "ratio" | "benchmark" | "trade" | "significance";
            /** @example cagr */
            readonly id: string;
            readonly meaning: {
                readonly en: string;
                readonly ko: string;
            };
            readonly name: {
                readonly en: string;
                readonly ko: string;
            };
            /** @description Why there is no value, or a warning beside it */
            readonly reason: string | null;
            /**
             * @description How it is written; signed and percent are ratios, 0.1 = 10 %
             * @enum {string}
             */
            readonly unit: "signed" | "percent" | "ratio" | "days" | "count" | "money" | "date" | "number";
            readonly value: number | string | null;
        };
        readonly RunStatisticInput: {
            /** @enum {string} */
            readonly group: "return" | "risk" | "ratio" | "benchmark" | "trade" | "significance";
            /** @example cagr */
            readonly id: string;
            readonly meaning: {
                readonly en: string;
                readonly ko: string;
            };
            readonly name: {
                readonly en: string;
                readonly ko: string;
            };
            /** @description Why there is no value, or a warning beside it */
            readonly reason: string | null;
            /**
             * @description How it is written; signed and percent are ratios, 0.1 = 10 %
             * @enum {string}
             */
            readonly unit: "signed" | "percent" | "ratio" | "days" | "count" | "money" | "date" | "number";
            readonly value: number | string | null;
        };
        readonly RunTrade: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            readonly commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly entry_date: string;
            readonly entry_price: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly exit_date: string;
            readonly exit_price: number;
            readonly exit_reason: string;
            readonly gross: number;
            readonly held_days: number;
            /** @description Worst return while held */
            readonly mae: number;
            /** @description Best return while held */
            readonly mfe: number;
            readonly net: number;
            readonly quantity: number;
            readonly return: number;
            /** @description Place in the run */
            readonly seq: number;
            readonly tax: number;
        };
        readonly RunTradeInput: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            readonly commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly entry_date: string;
            readonly entry_price: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly exit_date: string;
            readonly exit_price: number;
            readonly exit_reason: string;
            readonly gross: number;
            readonly held_days: number;
            /** @description Worst return while held */
            readonly mae: number;
            /** @description Best return while held */
            readonly mfe: number;
            readonly net: number;
            readonly quantity: number;
            readonly return: number;
            /** @description Place in the run */
            readonly seq: number;
            readonly tax: number;
        };
        readonly RunTradePage: {
            readonly items: readonly components["schemas"]["RunTrade"][];
            readonly nextCursor: string | null;
        };
        readonly RunTradePageInput: {
            readonly items: readonly components["schemas"]["RunTradeInput"][];
            readonly nextCursor: string | null;
        };
        /** @enum {string} */
        readonly Scope: "account" | "strategies:read" | "strategies:write" | "backtests:read" | "backtests:run" | "market:read" | "notifications";
        /** @enum {string} */
        readonly ScopeInput: "account" | "strategies:read" | "strategies:write" | "backtests:read" | "backtests:run" | "market:read" | "notifications";
        readonly ScreenAnswer: {
            /** @description Instruments of the universe on the day */
            readonly candidates: number;
            readonly columns: readonly string[];
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            readonly date: string;
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketId"];
            readonly nextCursor: string | null;
            readonly notes: readonly string[];
            readonly rows: readonly {
                readonly board: string;
                readonly code: string;
                readonly name: string;
                readonly sector: string | null;
                /** @description By column; conditions are 1 or 0 */
                readonly values: readonly (number | null)[];
            }[];
            /** @description Instruments for which the condition is true, over all pages */
            readonly total: number;
        };
        readonly ScreenAnswerInput: {
            /** @description Instruments of the universe on the day */
            readonly candidates: number;
            readonly columns: readonly string[];
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            readonly date: string;
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketIdInput"];
            readonly nextCursor: string | null;
            readonly notes: readonly string[];
            readonly rows: readonly {
                readonly board: string;
                readonly code: string;
                readonly name: string;
                readonly sector: string | null;
                /** @description By column; conditions are 1 or 0 */
                readonly values: readonly (number | null)[];
            }[];
            /** @description Instruments for which the condition is true, over all pages */
            readonly total: number;
        };
        /**
         * @example {
         *       "condition": "mom_12_1 > 30% and trading_value_avg_20d > 1b",
         *       "columns": [
         *         "close",
         *         "mom_12_1"
         *       ],
         *       "sort": {
         *         "by": "mom_12_1",
         *         "order": "high"
         *       }
         *     }
         */
        readonly ScreenRequest: {
            /**
             * @default [
             *       "close",
             *       "ret_1m",
             *       "mom_12_1",
             *       "trading_value_avg_20d"
             *     ]
             */
            readonly columns: readonly string[];
            /**
             * @description Left out: every instrument of the universe
             * @example sma(close, 20)
             * @example mom_12_1
             * @example rank(per)
             */
            readonly condition?: string;
            readonly cursor?: string;
            /**
             * @description Default: the last session; a closed day means the session before
             * @example 2025-12-30
             */
            readonly date?: string;
            /** @default 50 */
            readonly limit: number;
            /** @default KRX */
            readonly market: components["schemas"]["MarketId"];
            /** @description Default: by code */
            readonly sort?: {
                /**
                 * @description One of the columns, or `code` or `name`
                 * @example sma(close, 20)
                 * @example mom_12_1
                 * @example rank(per)
                 */
                readonly by: string;
                /**
                 * @default high
                 * @enum {string}
                 */
                readonly order: "high" | "low";
            };
            readonly universe: {
                /** @default [] */
                readonly boards: readonly string[];
                /** @default [] */
                readonly codes: readonly string[];
                /** @default [] */
                readonly excludeStatus: readonly ("normal" | "administrative" | "halted" | "liquidation")[];
                /** @description A universe by its id; the filters below narrow it */
                readonly id?: string;
                /**
                 * @description Empty: all kinds
                 * @default []
                 */
                readonly kinds: readonly ("common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto")[];
                /** @default [] */
                readonly sectors: readonly string[];
            };
        };
        /**
         * @example {
         *       "condition": "mom_12_1 > 30% and trading_value_avg_20d > 1b",
         *       "columns": [
         *         "close",
         *         "mom_12_1"
         *       ],
         *       "sort": {
         *         "by": "mom_12_1",
         *         "order": "high"
         *       }
         *     }
         */
        readonly ScreenRequestInput: {
            /**
             * @default [
             *       "close",
             *       "ret_1m",
             *       "mom_12_1",
             *       "trading_value_avg_20d"
             *     ]
             */
            readonly columns: readonly string[];
            /**
             * @description Left out: every instrument of the universe
             * @example sma(close, 20)
             * @example mom_12_1
             * @example rank(per)
             */
            readonly condition?: string;
            readonly cursor?: string;
            /**
             * @description Default: the last session; a closed day means the session before
             * @example 2025-12-30
             */
            readonly date?: string;
            /** @default 50 */
            readonly limit: number;
            /** @default KRX */
            readonly market: components["schemas"]["MarketIdInput"];
            /** @description Default: by code */
            readonly sort?: {
                /**
                 * @description One of the columns, or `code` or `name`
                 * @example sma(close, 20)
                 * @example mom_12_1
                 * @example rank(per)
                 */
                readonly by: string;
                /**
                 * @default high
                 * @enum {string}
                 */
                readonly order: "high" | "low";
            };
            /** @default {} */
            readonly universe: {
                /** @default [] */
                readonly boards: readonly string[];
                /** @default [] */
                readonly codes: readonly string[];
                /** @default [] */
                readonly excludeStatus: readonly ("normal" | "administrative" | "halted" | "liquidation")[];
                /** @description A universe by its id; the filters below narrow it */
                readonly id?: string;
                /**
                 * @description Empty: all kinds
                 * @default []
                 */
                readonly kinds: readonly ("common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto")[];
                /** @default [] */
                readonly sectors: readonly string[];
            };
        };
        readonly SecretRotation: {
            /**
             * @description So long the old secret stays valid
             * @default 24
             */
            readonly overlapHours: number;
        };
        readonly SecretRotationInput: {
            /**
             * @description So long the old secret stays valid
             * @default 24
             */
            readonly overlapHours: number;
        };
        readonly Sectors: {
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            readonly items: readonly components["schemas"]["GroupReturn"][];
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketId"];
            readonly session: string;
        };
        readonly SectorsInput: {
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            readonly items: readonly components["schemas"]["GroupReturnInput"][];
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly market: components["schemas"]["MarketIdInput"];
            readonly session: string;
        };
        readonly Session: {
            readonly address: string;
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            readonly current: boolean;
            /**
             * Format: date-time
             * @description Moves on with use, up to the end of the session
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly expiresAt: string;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "cookie" | "bearer";
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly lastSeenAt: string;
            readonly userAgent: string;
        };
        readonly SessionInput: {
            readonly address: string;
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly createdAt: string;
            readonly current: boolean;
            /**
             * Format: date-time
             * @description Moves on with use, up to the end of the session
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly expiresAt: string;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "cookie" | "bearer";
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            readonly lastSeenAt: string;
            readonly userAgent: string;
        };
        readonly SetStrategyTags: {
            /**
             * @description At most ten; the answer has each once, in order
             * @example [
             *       "value",
             *       "low-risk"
             *     ]
             */
            readonly tags: unknown;
        };
        readonly SetStrategyTagsInput: {
            /** @description At most ten; the answer has each once, in order */
            readonly tags: readonly string[];
        };
        readonly Statements: {
            readonly asOf: string;
            readonly code: string;
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @description The version that counted on the day; newest quarter first */
            readonly figures: readonly components["schemas"]["Figure"][];
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly newest: readonly {
                /** @description Calendar days since the quarter ended */
                readonly age: number;
                /** @enum {string} */
                readonly basis: "consolidated" | "separate";
                /** @description Too old for any factor */
                readonly isStale: boolean;
                readonly period: string;
                /** @enum {string} */
                readonly statement: "income" | "balance" | "cash";
            }[];
        };
        readonly StatementsInput: {
            readonly asOf: string;
            readonly code: string;
            /** @description Version of the lake; equal versions give equal answers */
            readonly dataVersion: string;
            /** @description The version that counted on the day; newest quarter first */
            readonly figures: readonly components["schemas"]["FigureInput"][];
            /** @description True for the demo market: not a record of any exchange */
            readonly madeUp: boolean;
            readonly newest: readonly {
                /** @description Calendar days since the quarter ended */
                readonly age: number;
                /** @enum {string} */
                readonly basis: "consolidated" | "separate";
                /** @description Too old for any factor */
                readonly isStale: boolean;
                readonly period: string;
                /** @enum {string} */
                readonly statement: "income" | "balance" | "cash";
            }[];
        };
        readonly Strategy: {
            readonly anonymous: boolean;
            readonly contentHash: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly description: string | null;
            readonly detailsHidden: boolean;
            readonly document: components["schemas"]["StrategyDocument"];
            readonly factors: readonly string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly lineage: readonly components["schemas"]["StrategyAncestor"][];
            readonly market: string;
            readonly name: string;
            readonly publishedAt: string | null;
            /** @description Last session of the data at publication: what comes after it was not known to its author */
            readonly publishedDataEnd: string | null;
            readonly publishedRevision: number | null;
            /** @description The newest */
            readonly revision: number;
            /** @description As it was written; null where it came as a value */
            readonly source: string | null;
            readonly sourceFormat: ("yaml" | "json") | null;
            readonly tags: readonly string[];
            /** Format: date-time */
            readonly updatedAt: string;
            /** @enum {string} */
            readonly visibility: "private" | "public";
        };
        readonly StrategyAncestor: {
            readonly author: string | null;
            readonly id: string | null;
            readonly libraryId: string | null;
            readonly name: string | null;
            readonly revision: number | null;
            readonly visible: boolean;
        };
        readonly StrategyAncestorInput: {
            readonly author: string | null;
            readonly id: string | null;
            readonly libraryId: string | null;
            readonly name: string | null;
            readonly revision: number | null;
            readonly visible: boolean;
        };
        readonly StrategyDiff: {
            readonly changes: readonly {
                /** @description Absent where the field was removed */
                readonly after: unknown;
                /** @description Absent where the field was added */
                readonly before: unknown;
                /** @example entry.rank_by[0].value */
                readonly path: string;
            }[];
            readonly from: number;
            /** @description Unified diff of the YAML texts; empty where they are equal */
            readonly text: string;
            readonly to: number;
        };
        readonly StrategyDiffInput: {
            readonly changes: readonly {
                /** @description Absent where the field was removed */
                readonly after: unknown;
                /** @description Absent where the field was added */
                readonly before: unknown;
                /** @example entry.rank_by[0].value */
                readonly path: string;
            }[];
            readonly from: number;
            /** @description Unified diff of the YAML texts; empty where they are equal */
            readonly text: string;
            readonly to: number;
        };
        /** @description A strategy document (stocklab/strategy@1); answers have every default filled in */
        readonly StrategyDocument: {
            readonly [key: string]: unknown;
        };
        /** @description A strategy document (stocklab/strategy@1); answers have every default filled in */
        readonly StrategyDocumentInput: {
            readonly [key: string]: unknown;
        };
        readonly StrategyFigures: {
            /** @description Since then; null where nothing has happened yet */
            readonly after: components["schemas"]["StrategyPartFigures"] | null;
            /** @description Up to the data known at publication */
            readonly before: components["schemas"]["StrategyPartFigures"] | null;
            /**
             * @description The last years of the part; before publication only strategies that cover the period whole
             * @enum {string}
             */
            readonly period: "all" | "1y" | "3y" | "5y";
        };
        readonly StrategyFiguresInput: {
            /** @description Since then; null where nothing has happened yet */
            readonly after: components["schemas"]["StrategyPartFiguresInput"] | null;
            /** @description Up to the data known at publication */
            readonly before: components["schemas"]["StrategyPartFiguresInput"] | null;
            /**
             * @description The last years of the part; before publication only strategies that cover the period whole
             * @enum {string}
             */
            readonly period: "all" | "1y" | "3y" | "5y";
        };
        readonly StrategyInput: {
            readonly anonymous: boolean;
            readonly contentHash: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly description: string | null;
            readonly detailsHidden: boolean;
            readonly document: components["schemas"]["StrategyDocumentInput"];
            readonly factors: readonly string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly lineage: readonly components["schemas"]["StrategyAncestorInput"][];
            readonly market: string;
            readonly name: string;
            readonly publishedAt: string | null;
            /** @description Last session of the data at publication: what comes after it was not known to its author */
            readonly publishedDataEnd: string | null;
            readonly publishedRevision: number | null;
            /** @description The newest */
            readonly revision: number;
            /** @description As it was written; null where it came as a value */
            readonly source: string | null;
            readonly sourceFormat: ("yaml" | "json") | null;
            readonly tags: readonly string[];
            /** Format: date-time */
            readonly updatedAt: string;
            /** @enum {string} */
            readonly visibility: "private" | "public";
        };
        readonly StrategyPartFigures: {
            /** Format: date */
            readonly from: string;
            /** @description Why a statistic is null, or a warning beside it */
            readonly reasons: {
                readonly [key: string]: string;
            };
            /** @description Daily returns in it */
            readonly returns: number;
            readonly statistics: {
                readonly [key: string]: number | null;
            };
            /** Format: date */
            readonly to: string;
        };
        readonly StrategyPartFiguresInput: {
            /** Format: date */
            readonly from: string;
            /** @description Why a statistic is null, or a warning beside it */
            readonly reasons: {
                readonly [key: string]: string;
            };
            /** @description Daily returns in it */
            readonly returns: number;
            readonly statistics: {
                readonly [key: string]: number | null;
            };
            /** Format: date */
            readonly to: string;
        };
        /** @description What a strategy reads, before anything runs */
        readonly StrategyPlan: {
            readonly columns: readonly string[];
            readonly crossSection: readonly string[];
            readonly factors: readonly string[];
            /** @description Sessions before the first decision; all = from the first stored bar */
            readonly historySessions: number | "all";
            readonly indices: readonly string[];
            readonly nodes: number;
            readonly parameters: {
                readonly [key: string]: number;
            };
            readonly position: readonly string[];
            readonly stages: number;
            /** @description Whether it reads financial statements */
            readonly statements: boolean;
            readonly windows: readonly {
                readonly fn: string;
                readonly window: number | null;
            }[];
        };
        /** @description What a strategy reads, before anything runs */
        readonly StrategyPlanInput: {
            readonly columns: readonly string[];
            readonly crossSection: readonly string[];
            readonly factors: readonly string[];
            /** @description Sessions before the first decision; all = from the first stored bar */
            readonly historySessions: number | "all";
            readonly indices: readonly string[];
            readonly nodes: number;
            readonly parameters: {
                readonly [key: string]: number;
            };
            readonly position: readonly string[];
            readonly stages: number;
            /** @description Whether it reads financial statements */
            readonly statements: boolean;
            readonly windows: readonly {
                readonly fn: string;
                readonly window: number | null;
            }[];
        };
        readonly StrategyProblem: {
            readonly column: number | null;
            readonly hint: string | null;
            readonly line: number | null;
            /** @example unknown name "pbrr"; did you mean "pbr"? */
            readonly message: string;
            /** @example entry.rank_by[0].value */
            readonly path: string;
            /** @description The line, and under it a caret */
            readonly snippet: string | null;
        };
        readonly StrategyProblemInput: {
            readonly column: number | null;
            readonly hint: string | null;
            readonly line: number | null;
            /** @example unknown name "pbrr"; did you mean "pbr"? */
            readonly message: string;
            /** @example entry.rank_by[0].value */
            readonly path: string;
            /** @description The line, and under it a caret */
            readonly snippet: string | null;
        };
        readonly StrategyRanking: {
            /** @enum {string} */
            readonly better: "high" | "low";
            readonly items: readonly components["schemas"]["StrategyRankingEntry"][];
            readonly nextCursor: string | null;
            /**
             * @description before: the backtest on what its author could know; after: what happened since publication
             * @enum {string}
             */
            readonly part: "before" | "after";
            /**
             * @description The last years of the part; before publication only strategies that cover the period whole
             * @enum {string}
             */
            readonly period: "all" | "1y" | "3y" | "5y";
            /**
             * @description dsr is that of the whole run, whatever the period
             * @enum {string}
             */
            readonly statistic: "total_return" | "cagr" | "annual_volatility" | "max_drawdown" | "longest_drawdown_days" | "sharpe" | "dsr" | "sortino" | "calmar" | "beta" | "alpha" | "active_return" | "information_ratio" | "trade_count" | "win_rate_trade" | "profit_factor" | "avg_holding_days" | "turnover_annual" | "cost_drag_annual" | "exposure";
            /** @description Newer runs of some strategies are still being measured */
            readonly waiting: boolean;
        };
        readonly StrategyRankingEntry: {
            readonly after: components["schemas"]["StrategyPartFigures"] | null;
            readonly author: string | null;
            readonly before: components["schemas"]["StrategyPartFigures"] | null;
            readonly detailsHidden: boolean;
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly libraryId: string | null;
            readonly market: string;
            readonly name: string;
            /** Format: date-time */
            readonly publishedAt: string;
            readonly publishedDataEnd: string | null;
            readonly rank: number;
            readonly standing: components["schemas"]["StrategyRunStanding"];
            readonly tags: readonly string[];
            /** @description What it is ranked by */
            readonly value: number;
        };
        readonly StrategyRankingEntryInput: {
            readonly after: components["schemas"]["StrategyPartFiguresInput"] | null;
            readonly author: string | null;
            readonly before: components["schemas"]["StrategyPartFiguresInput"] | null;
            readonly detailsHidden: boolean;
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly libraryId: string | null;
            readonly market: string;
            readonly name: string;
            /** Format: date-time */
            readonly publishedAt: string;
            readonly publishedDataEnd: string | null;
            readonly rank: number;
            readonly standing: components["schemas"]["StrategyRunStandingInput"];
            readonly tags: readonly string[];
            /** @description What it is ranked by */
            readonly value: number;
        };
        readonly StrategyRankingInput: {
            /** @enum {string} */
            readonly better: "high" | "low";
            readonly items: readonly components["schemas"]["StrategyRankingEntryInput"][];
            readonly nextCursor: string | null;
            /**
             * @description before: the backtest on what its author could know; after: what happened since publication
             * @enum {string}
             */
            readonly part: "before" | "after";
            /**
             * @description The last years of the part; before publication only strategies that cover the period whole
             * @enum {string}
             */
            readonly period: "all" | "1y" | "3y" | "5y";
            /**
             * @description dsr is that of the whole run, whatever the period
             * @enum {string}
             */
            readonly statistic: "total_return" | "cagr" | "annual_volatility" | "max_drawdown" | "longest_drawdown_days" | "sharpe" | "dsr" | "sortino" | "calmar" | "beta" | "alpha" | "active_return" | "information_ratio" | "trade_count" | "win_rate_trade" | "profit_factor" | "avg_holding_days" | "turnover_annual" | "cost_drag_annual" | "exposure";
            /** @description Newer runs of some strategies are still being measured */
            readonly waiting: boolean;
        };
        readonly StrategyRevision: {
            /** @description Equal for equal documents */
            readonly contentHash: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly document: components["schemas"]["StrategyDocument"];
            readonly note: string | null;
            readonly revision: number;
            /** @description As it was written; null where it came as a value */
            readonly source: string | null;
            readonly sourceFormat: ("yaml" | "json") | null;
        };
        readonly StrategyRevisionInput: {
            /** @description Equal for equal documents */
            readonly contentHash: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly document: components["schemas"]["StrategyDocumentInput"];
            readonly note: string | null;
            readonly revision: number;
            /** @description As it was written; null where it came as a value */
            readonly source: string | null;
            readonly sourceFormat: ("yaml" | "json") | null;
        };
        readonly StrategyRevisionSummary: {
            /** @description Equal for equal documents */
            readonly contentHash: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly note: string | null;
            readonly revision: number;
        };
        readonly StrategyRevisionSummaryInput: {
            /** @description Equal for equal documents */
            readonly contentHash: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly note: string | null;
            readonly revision: number;
        };
        readonly StrategyRunStanding: {
            /** @description Years of the backtest before publication */
            readonly backtestYears: number;
            readonly dataVersion: string;
            /** @description Probability that the Sharpe ratio is above what the best of so many trials shows by luck */
            readonly deflatedSharpe: number | null;
            /** @description Measured on made-up data: says nothing about real returns */
            readonly madeUp: boolean;
            /** @description Below so many years, the best of as many trials shows such a Sharpe ratio by luck */
            readonly minBacktestYears: number | null;
            /** Format: date-time */
            readonly ranAt: string;
            /** Format: uuid */
            readonly runId: string;
            /** @description Whether the backtest is shorter than that */
            readonly tooShort: boolean;
            /** @description Configurations of this idea that were tried */
            readonly trials: number | null;
        };
        readonly StrategyRunStandingInput: {
            /** @description Years of the backtest before publication */
            readonly backtestYears: number;
            readonly dataVersion: string;
            /** @description Probability that the Sharpe ratio is above what the best of so many trials shows by luck */
            readonly deflatedSharpe: number | null;
            /** @description Measured on made-up data: says nothing about real returns */
            readonly madeUp: boolean;
            /** @description Below so many years, the best of as many trials shows such a Sharpe ratio by luck */
            readonly minBacktestYears: number | null;
            /** Format: date-time */
            readonly ranAt: string;
            /** Format: uuid */
            readonly runId: string;
            /** @description Whether the backtest is shorter than that */
            readonly tooShort: boolean;
            /** @description Configurations of this idea that were tried */
            readonly trials: number | null;
        };
        readonly StrategySummary: {
            readonly anonymous: boolean;
            /** Format: date-time */
            readonly createdAt: string;
            readonly description: string | null;
            readonly detailsHidden: boolean;
            readonly factors: readonly string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly market: string;
            readonly name: string;
            readonly publishedAt: string | null;
            /** @description Last session of the data at publication: what comes after it was not known to its author */
            readonly publishedDataEnd: string | null;
            readonly publishedRevision: number | null;
            /** @description The newest */
            readonly revision: number;
            readonly tags: readonly string[];
            /** Format: date-time */
            readonly updatedAt: string;
            /** @enum {string} */
            readonly visibility: "private" | "public";
        };
        readonly StrategySummaryInput: {
            readonly anonymous: boolean;
            /** Format: date-time */
            readonly createdAt: string;
            readonly description: string | null;
            readonly detailsHidden: boolean;
            readonly factors: readonly string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            readonly id: string;
            readonly market: string;
            readonly name: string;
            readonly publishedAt: string | null;
            /** @description Last session of the data at publication: what comes after it was not known to its author */
            readonly publishedDataEnd: string | null;
            readonly publishedRevision: number | null;
            /** @description The newest */
            readonly revision: number;
            readonly tags: readonly string[];
            /** Format: date-time */
            readonly updatedAt: string;
            /** @enum {string} */
            readonly visibility: "private" | "public";
        };
        readonly StrategyValidation: {
            readonly document: components["schemas"]["StrategyDocument"] | null;
            readonly plan: components["schemas"]["StrategyPlan"] | null;
            readonly problems: readonly components["schemas"]["StrategyProblem"][];
            readonly valid: boolean;
            readonly warnings: readonly string[];
        };
        readonly StrategyValidationInput: {
            readonly document: components["schemas"]["StrategyDocumentInput"] | null;
            readonly plan: components["schemas"]["StrategyPlanInput"] | null;
            readonly problems: readonly components["schemas"]["StrategyProblemInput"][];
            readonly valid: boolean;
            readonly warnings: readonly string[];
        };
        readonly StudyQuestion: {
            /** @constant */
            readonly kind: "optimize";
            /**
             * @default grid
             * @enum {string}
             */
            readonly method: "grid" | "random" | "evolution";
            /**
             * @description Statistics to raise; `min:` before a name lowers it
             * @default [
             *       "sharpe"
             *     ]
             * @example [
             *       "sharpe",
             *       "min:turnover_annual"
             *     ]
             */
            readonly objectives: readonly string[];
            /**
             * @description Of every random draw
             * @default 1
             */
            readonly seed: number;
            /** @description Points to try; the whole grid, else 200 */
            readonly trials?: number;
            /**
             * @description What to turn: `name=from..to:step`, `name=v1,v2` or a name alone; the ranges of the document unless given
             * @default []
             * @example [
             *       "lookback=60..240:20"
             *     ]
             */
            readonly turn: readonly string[];
        } | {
            /** @constant */
            readonly kind: "walkforward";
            /**
             * @default grid
             * @enum {string}
             */
            readonly method: "grid" | "random" | "evolution";
            /** @default sharpe */
            readonly objective: string;
            /**
             * @description Of every random draw
             * @default 1
             */
            readonly seed: number;
            /**
             * @default rolling
             * @enum {string}
             */
            readonly start: "rolling" | "anchored";
            /** @default 1y */
            readonly test: string;
            /** @default 3y */
            readonly train: string;
            /** @description Points to try; the whole grid, else 200 */
            readonly trials?: number;
            /**
             * @description What to turn: `name=from..to:step`, `name=v1,v2` or a name alone; the ranges of the document unless given
             * @default []
             * @example [
             *       "lookback=60..240:20"
             *     ]
             */
            readonly turn: readonly string[];
        } | {
            /** @default 20 */
            readonly blockDays: number;
            /** @constant */
            readonly kind: "montecarlo";
            /** @default 0.1 */
            readonly missed: number;
            /** @default 2000 */
            readonly paths: number;
            /** @default 100 */
            readonly runs: number;
            /**
             * @description Of every random draw
             * @default 1
             */
            readonly seed: number;
        };
        readonly StudyQuestionInput: {
            /** @constant */
            readonly kind: "optimize";
            /**
             * @default grid
             * @enum {string}
             */
            readonly method: "grid" | "random" | "evolution";
            /**
             * @description Statistics to raise; `min:` before a name lowers it
             * @default [
             *       "sharpe"
             *     ]
             * @example [
             *       "sharpe",
             *       "min:turnover_annual"
             *     ]
             */
            readonly objectives: readonly string[];
            /**
             * @description Of every random draw
             * @default 1
             */
            readonly seed: number;
            /** @description Points to try; the whole grid, else 200 */
            readonly trials?: number;
            /**
             * @description What to turn: `name=from..to:step`, `name=v1,v2` or a name alone; the ranges of the document unless given
             * @default []
             * @example [
             *       "lookback=60..240:20"
             *     ]
             */
            readonly turn: readonly string[];
        } | {
            /** @constant */
            readonly kind: "walkforward";
            /**
             * @default grid
             * @enum {string}
             */
            readonly method: "grid" | "random" | "evolution";
            /** @default sharpe */
            readonly objective: string;
            /**
             * @description Of every random draw
             * @default 1
             */
            readonly seed: number;
            /**
             * @default rolling
             * @enum {string}
             */
            readonly start: "rolling" | "anchored";
            /** @default 1y */
            readonly test: string;
            /** @default 3y */
            readonly train: string;
            /** @description Points to try; the whole grid, else 200 */
            readonly trials?: number;
            /**
             * @description What to turn: `name=from..to:step`, `name=v1,v2` or a name alone; the ranges of the document unless given
             * @default []
             * @example [
             *       "lookback=60..240:20"
             *     ]
             */
            readonly turn: readonly string[];
        } | {
            /** @default 20 */
            readonly blockDays: number;
            /** @constant */
            readonly kind: "montecarlo";
            /** @default 0.1 */
            readonly missed: number;
            /** @default 2000 */
            readonly paths: number;
            /** @default 100 */
            readonly runs: number;
            /**
             * @description Of every random draw
             * @default 1
             */
            readonly seed: number;
        };
        readonly StudyResult: {
            readonly [key: string]: unknown;
        };
        readonly StudyResultInput: {
            readonly [key: string]: unknown;
        };
        readonly Theme: {
            readonly codes: readonly string[];
            /** @default  */
            readonly descriptionEn: string;
            /** @default  */
            readonly descriptionKo: string;
            readonly market: components["schemas"]["MarketId"];
            readonly nameEn: string;
            readonly nameKo: string;
        };
        readonly ThemeInput: {
            readonly codes: readonly string[];
            readonly descriptionEn?: string;
            readonly descriptionKo?: string;
            readonly market: components["schemas"]["MarketIdInput"];
            readonly nameEn: string;
            readonly nameKo: string;
        };
        readonly Themes: {
            readonly items: readonly {
                readonly advancers: number;
                readonly codes: readonly string[];
                readonly decliners: number;
                readonly descriptionEn: string;
                readonly descriptionKo: string;
                readonly id: string;
                /** @description Mean of the changes of those that traded */
                readonly meanReturn: number | null;
                /** @description Listed on the session */
                readonly members: number;
                readonly name: string;
                readonly nameEn: string | null;
                readonly traded: number;
                /** @description By market capitalisation of the session before; null where no share counts are known */
                readonly weightedReturn: number | null;
            }[];
            readonly session: string;
        };
        readonly ThemesInput: {
            readonly items: readonly {
                readonly advancers: number;
                readonly codes: readonly string[];
                readonly decliners: number;
                readonly descriptionEn: string;
                readonly descriptionKo: string;
                readonly id: string;
                /** @description Mean of the changes of those that traded */
                readonly meanReturn: number | null;
                /** @description Listed on the session */
                readonly members: number;
                readonly name: string;
                readonly nameEn: string | null;
                readonly traded: number;
                /** @description By market capitalisation of the session before; null where no share counts are known */
                readonly weightedReturn: number | null;
            }[];
            readonly session: string;
        };
        readonly TotpEnrolment: {
            /** @description Base32, to be typed where no code can be scanned */
            readonly secret: string;
            /**
             * @description To be shown as a QR code
             * @example otpauth://totp/Stock%20Lab:kim…
             */
            readonly uri: string;
        };
        readonly TotpEnrolmentInput: {
            /** @description Base32, to be typed where no code can be scanned */
            readonly secret: string;
            /**
             * @description To be shown as a QR code
             * @example otpauth://totp/Stock%20Lab:kim…
             */
            readonly uri: string;
        };
        readonly Universe: {
            /** @description Own universes that are a condition rather than a list */
            readonly condition: string | null;
            readonly description: string;
            /**
             * @example market:KRX
             * @example board:KOSPI
             * @example theme:batteries
             */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "market" | "board" | "kind" | "theme" | "own";
            readonly market: components["schemas"]["MarketId"];
            /** @description On the last session */
            readonly members: number;
            readonly nameEn: string;
            readonly nameKo: string;
        };
        readonly UniverseInput: {
            /** @description Own universes that are a condition rather than a list */
            readonly condition: string | null;
            readonly description: string;
            /**
             * @example market:KRX
             * @example board:KOSPI
             * @example theme:batteries
             */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "market" | "board" | "kind" | "theme" | "own";
            readonly market: components["schemas"]["MarketIdInput"];
            /** @description On the last session */
            readonly members: number;
            readonly nameEn: string;
            readonly nameKo: string;
        };
        readonly UniverseMembers: {
            /** @description Own universes that are a condition rather than a list */
            readonly condition: string | null;
            readonly description: string;
            /**
             * @example market:KRX
             * @example board:KOSPI
             * @example theme:batteries
             */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "market" | "board" | "kind" | "theme" | "own";
            readonly market: components["schemas"]["MarketId"];
            /** @description On the last session */
            readonly members: number;
            readonly nameEn: string;
            readonly nameKo: string;
            readonly page: {
                readonly items: readonly components["schemas"]["Instrument"][];
                readonly nextCursor: string | null;
            };
            /** @description Codes of the list that the lake does not hold */
            readonly unknown: readonly string[];
        };
        readonly UniverseMembersInput: {
            /** @description Own universes that are a condition rather than a list */
            readonly condition: string | null;
            readonly description: string;
            /**
             * @example market:KRX
             * @example board:KOSPI
             * @example theme:batteries
             */
            readonly id: string;
            /** @enum {string} */
            readonly kind: "market" | "board" | "kind" | "theme" | "own";
            readonly market: components["schemas"]["MarketIdInput"];
            /** @description On the last session */
            readonly members: number;
            readonly nameEn: string;
            readonly nameKo: string;
            readonly page: {
                readonly items: readonly components["schemas"]["InstrumentInput"][];
                readonly nextCursor: string | null;
            };
            /** @description Codes of the list that the lake does not hold */
            readonly unknown: readonly string[];
        };
        readonly Universes: {
            readonly items: readonly components["schemas"]["Universe"][];
        };
        readonly UniversesInput: {
            readonly items: readonly components["schemas"]["UniverseInput"][];
        };
        readonly Unread: {
            /** @description Unread in all, not on this page alone */
            readonly unread: number;
        };
        readonly UnreadInput: {
            /** @description Unread in all, not on this page alone */
            readonly unread: number;
        };
        readonly UpdateStrategy: {
            readonly document?: components["schemas"]["StrategyDocument"];
            /**
             * @description Of `source`
             * @default yaml
             * @enum {string}
             */
            readonly format: "yaml" | "json";
            /** @description What was changed and why, for the list of revisions */
            readonly note?: string;
            /** @description The one that was edited; or If-Match says it */
            readonly revision?: number;
            /** @description The document as text; its comments are kept */
            readonly source?: string;
        };
        readonly UpdateStrategyInput: {
            readonly document?: components["schemas"]["StrategyDocumentInput"];
            /**
             * @description Of `source`
             * @default yaml
             * @enum {string}
             */
            readonly format: "yaml" | "json";
            /** @description What was changed and why, for the list of revisions */
            readonly note?: string;
            /** @description The one that was edited; or If-Match says it */
            readonly revision?: number;
            /** @description The document as text; its comments are kept */
            readonly source?: string;
        };
        readonly Watchlist: {
            readonly codes: readonly string[];
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly WatchlistInput: {
            readonly codes: readonly string[];
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly Watchlists: {
            /** @description In the order that the user chose */
            readonly items: readonly components["schemas"]["Watchlist"][];
        };
        readonly WatchlistsInput: {
            /** @description In the order that the user chose */
            readonly items: readonly components["schemas"]["WatchlistInput"][];
        };
        readonly WatchlistWithQuotes: {
            /** Format: uuid */
            readonly id: string;
            readonly items: readonly {
                /** Format: date-time */
                readonly addedAt: string;
                readonly code: string;
                readonly note: string;
                /** @description Null where the lake has no bar of the code at present */
                readonly quote: components["schemas"]["Quote"] | null;
            }[];
            readonly name: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly WatchlistWithQuotesInput: {
            /** Format: uuid */
            readonly id: string;
            readonly items: readonly {
                /** Format: date-time */
                readonly addedAt: string;
                readonly code: string;
                readonly note: string;
                /** @description Null where the lake has no bar of the code at present */
                readonly quote: components["schemas"]["QuoteInput"] | null;
            }[];
            readonly name: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly Webhook: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly description: string;
            /** @description owner = turned off by hand; gone = it answered 410; failing = nothing arrived for five days */
            readonly disabledReason: ("owner" | "gone" | "failing") | null;
            readonly enabled: boolean;
            readonly events: readonly string[];
            readonly failingSince: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @description Until then requests carry two signatures */
            readonly previousSecretUntil: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly url: string;
        };
        /**
         * @example {
         *       "enabled": false
         *     }
         */
        readonly WebhookChange: {
            readonly description?: string;
            readonly enabled?: boolean;
            /**
             * @description Empty = all of them
             * @example [
             *       "backtest.completed",
             *       "backtest.failed"
             *     ]
             */
            readonly events?: readonly ("backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "data.updated")[];
            /**
             * @description Begins with https:// and leads to the internet
             * @example https://example.com/stocklab
             */
            readonly url?: string;
        };
        /**
         * @example {
         *       "enabled": false
         *     }
         */
        readonly WebhookChangeInput: {
            readonly description?: string;
            readonly enabled?: boolean;
            /**
             * @description Empty = all of them
             * @example [
             *       "backtest.completed",
             *       "backtest.failed"
             *     ]
             */
            readonly events?: readonly ("backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "data.updated")[];
            /**
             * @description Begins with https:// and leads to the internet
             * @example https://example.com/stocklab
             */
            readonly url?: string;
        };
        readonly WebhookInput: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly description: string;
            /** @description owner = turned off by hand; gone = it answered 410; failing = nothing arrived for five days */
            readonly disabledReason: ("owner" | "gone" | "failing") | null;
            readonly enabled: boolean;
            readonly events: readonly string[];
            readonly failingSince: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @description Until then requests carry two signatures */
            readonly previousSecretUntil: string | null;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly url: string;
        };
        readonly Webhooks: {
            readonly items: readonly components["schemas"]["Webhook"][];
        };
        readonly WebhooksInput: {
            readonly items: readonly components["schemas"]["WebhookInput"][];
        };
        readonly WebhookWithSecret: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly description: string;
            /** @description owner = turned off by hand; gone = it answered 410; failing = nothing arrived for five days */
            readonly disabledReason: ("owner" | "gone" | "failing") | null;
            readonly enabled: boolean;
            readonly events: readonly string[];
            readonly failingSince: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @description Until then requests carry two signatures */
            readonly previousSecretUntil: string | null;
            /**
             * @description Shown this once. Verify with any Standard Webhooks library
             * @example whsec_…
             */
            readonly secret: string;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly url: string;
        };
        readonly WebhookWithSecretInput: {
            /** Format: date-time */
            readonly createdAt: string;
            readonly description: string;
            /** @description owner = turned off by hand; gone = it answered 410; failing = nothing arrived for five days */
            readonly disabledReason: ("owner" | "gone" | "failing") | null;
            readonly enabled: boolean;
            readonly events: readonly string[];
            readonly failingSince: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @description Until then requests carry two signatures */
            readonly previousSecretUntil: string | null;
            /**
             * @description Shown this once. Verify with any Standard Webhooks library
             * @example whsec_…
             */
            readonly secret: string;
            /** Format: date-time */
            readonly updatedAt: string;
            readonly url: string;
        };
        readonly WhyAnswer: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            readonly entryWhere: components["schemas"]["ConditionReading"] | null;
            readonly exits: readonly {
                readonly holds: boolean | null;
                readonly text: string;
            }[];
            readonly factors: readonly {
                readonly percentileInSector: number | null;
                readonly percentileInUniverse: number | null;
                readonly text: string;
                readonly value: number | null;
            }[];
            readonly held: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly entryDate: string;
                readonly entryPrice: number;
                readonly held: number;
                readonly peak: number;
                readonly quantity: number;
            } | null;
            readonly inUniverse: boolean;
            readonly levels: readonly {
                readonly acts: boolean;
                readonly actual: number | null;
                readonly level: number;
                readonly rule: string;
            }[];
            readonly madeUp: boolean;
            readonly market: {
                readonly close: number | null;
                readonly listed: string | null;
                readonly volume: number | null;
            };
            readonly name: string;
            readonly outcome: {
                readonly candidates: number;
                readonly decides: boolean;
                readonly decisionAfter: string | null;
                readonly decisionBefore: string | null;
                readonly fills: readonly components["schemas"]["WhyFill"][];
                readonly lapsed: readonly components["schemas"]["WhyLapsedOrder"][];
                readonly lastBought: {
                    /** @description Code as the exchange writes it */
                    readonly code: string;
                    readonly rank: number;
                    readonly score: number;
                } | null;
                readonly notBought: string | null;
                readonly ordered: readonly {
                    /** @description Code as the exchange writes it */
                    readonly code: string;
                    readonly quantity: number | null;
                    readonly reason: string;
                    /** @enum {string} */
                    readonly side: "buy" | "sell";
                    readonly target: number | null;
                }[];
                readonly rank: number | null;
                readonly score: number | null;
            };
            readonly ranks: readonly {
                /** @enum {string} */
                readonly order: "high" | "low";
                readonly percentileInSector: number | null;
                readonly percentileInUniverse: number | null;
                readonly text: string;
                readonly value: number | null;
                readonly weight: number;
            }[];
            readonly universeWhere: components["schemas"]["ConditionReading"] | null;
        };
        readonly WhyAnswerInput: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            readonly entryWhere: components["schemas"]["ConditionReadingInput"] | null;
            readonly exits: readonly {
                readonly holds: boolean | null;
                readonly text: string;
            }[];
            readonly factors: readonly {
                readonly percentileInSector: number | null;
                readonly percentileInUniverse: number | null;
                readonly text: string;
                readonly value: number | null;
            }[];
            readonly held: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                readonly entryDate: string;
                readonly entryPrice: number;
                readonly held: number;
                readonly peak: number;
                readonly quantity: number;
            } | null;
            readonly inUniverse: boolean;
            readonly levels: readonly {
                readonly acts: boolean;
                readonly actual: number | null;
                readonly level: number;
                readonly rule: string;
            }[];
            readonly madeUp: boolean;
            readonly market: {
                readonly close: number | null;
                readonly listed: string | null;
                readonly volume: number | null;
            };
            readonly name: string;
            readonly outcome: {
                readonly candidates: number;
                readonly decides: boolean;
                readonly decisionAfter: string | null;
                readonly decisionBefore: string | null;
                readonly fills: readonly components["schemas"]["WhyFillInput"][];
                readonly lapsed: readonly components["schemas"]["WhyLapsedOrderInput"][];
                readonly lastBought: {
                    /** @description Code as the exchange writes it */
                    readonly code: string;
                    readonly rank: number;
                    readonly score: number;
                } | null;
                readonly notBought: string | null;
                readonly ordered: readonly {
                    /** @description Code as the exchange writes it */
                    readonly code: string;
                    readonly quantity: number | null;
                    readonly reason: string;
                    /** @enum {string} */
                    readonly side: "buy" | "sell";
                    readonly target: number | null;
                }[];
                readonly rank: number | null;
                readonly score: number | null;
            };
            readonly ranks: readonly {
                /** @enum {string} */
                readonly order: "high" | "low";
                readonly percentileInSector: number | null;
                readonly percentileInUniverse: number | null;
                readonly text: string;
                readonly value: number | null;
                readonly weight: number;
            }[];
            readonly universeWhere: components["schemas"]["ConditionReadingInput"] | null;
        };
        readonly WhyFill: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            readonly commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly decided_on: string;
            readonly order_id: number;
            readonly price: number;
            readonly quantity: number;
            readonly reason: string;
            /** @enum {string} */
            readonly side: "buy" | "sell";
            readonly slippage: number;
            readonly tax: number;
        };
        readonly WhyFillInput: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            readonly commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly decided_on: string;
            readonly order_id: number;
            readonly price: number;
            readonly quantity: number;
            readonly reason: string;
            /** @enum {string} */
            readonly side: "buy" | "sell";
            readonly slippage: number;
            readonly tax: number;
        };
        readonly WhyLapsedOrder: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly decided_on: string;
            readonly reason: string;
            /** @enum {string} */
            readonly side: "buy" | "sell";
        };
        readonly WhyLapsedOrderInput: {
            /** @description Code as the exchange writes it */
            readonly code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            readonly decided_on: string;
            readonly reason: string;
            /** @enum {string} */
            readonly side: "buy" | "sell";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getAdminAudit: {
        readonly parameters: {
            readonly query?: {
                readonly action?: string;
                readonly cursor?: string;
                readonly limit?: number;
                readonly userId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AuditEntry"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAdminCache: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CacheStatistics"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAdminUsers: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly role?: components["schemas"]["RoleInput"];
                readonly search?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AdminUser"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchAdminUsersById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeRoleInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAuthAudit: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AuditEntry"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAuthKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateApiKeyInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteAuthKeysById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthLogin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LoginInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoggedIn"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthLogout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAuthMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchAuthMe: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PatchMeInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthMeDelete: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProveInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAuthNickname: {
        readonly parameters: {
            readonly query: {
                readonly nickname: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NicknameAnswer"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthPasswordForgot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForgotPasswordInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthPasswordReset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResetPasswordInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthRegister: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RegisterInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthRegisterConfirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConfirmRegistrationInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAuthSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Session"][];
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteAuthSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly revoked: number;
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteAuthSessionsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthTotp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description A new password has at least 10 characters
                     * @example correct horse battery staple
                     */
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TotpEnrolment"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthTotpConfirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthTotpDisable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProveInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postAuthTotpRecoveryCodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProveInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktests: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /**
                 * @description Created on this day (UTC) or later
                 * @example 2016-01-04
                 */
                readonly from?: string;
                readonly kind?: "backtest" | "optimize" | "walkforward" | "montecarlo";
                readonly limit?: number;
                readonly market?: "KRX" | "US" | "CRYPTO";
                readonly status?: components["schemas"]["JobStatusInput"] | readonly components["schemas"]["JobStatusInput"][];
                readonly strategyId?: string;
                /**
                 * @description Created on this day (UTC) or before
                 * @example 2016-01-04
                 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BacktestPage"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postBacktests: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key again answers with the backtest that the first request made */
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateBacktestInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteBacktestsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postBacktestsByIdCancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdDaily: {
        readonly parameters: {
            readonly query?: {
                /** @description At most so many days: the first, the last, and the extremes of each stretch between; all unless given */
                readonly points?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunDaily"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdDecisions: {
        readonly parameters: {
            readonly query?: {
                /** @description Code as the exchange writes it */
                readonly code?: string;
                readonly cursor?: string;
                /** @example 2024-03-29 */
                readonly from?: string;
                readonly limit?: number;
                readonly order?: "asc" | "desc";
                readonly sort?: "seq" | "date" | "candidates" | "equity";
                /** @example 2024-03-29 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunDecisionPage"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdExport: {
        readonly parameters: {
            readonly query: {
                readonly format: "csv" | "parquet" | "json";
                /** @description One table; without it JSON gives the whole result */
                readonly table?: "daily" | "fills" | "lapsed" | "trades" | "holdings" | "decisions";
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json; charset=utf-8": components["schemas"]["Problem"];
                    readonly "application/vnd.apache.parquet": components["schemas"]["Problem"];
                    readonly "text/csv; charset=utf-8": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdFills: {
        readonly parameters: {
            readonly query?: {
                /** @description Code as the exchange writes it */
                readonly code?: string;
                readonly cursor?: string;
                /** @example 2024-03-29 */
                readonly from?: string;
                readonly limit?: number;
                readonly order?: "asc" | "desc";
                readonly side?: "buy" | "sell";
                readonly sort?: "seq" | "date" | "code" | "quantity" | "price" | "commission" | "tax" | "slippage";
                /** @example 2024-03-29 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunFillPage"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdHoldings: {
        readonly parameters: {
            readonly query?: {
                /** @description Code as the exchange writes it */
                readonly code?: string;
                readonly cursor?: string;
                /** @example 2024-03-29 */
                readonly from?: string;
                readonly limit?: number;
                readonly order?: "asc" | "desc";
                readonly sort?: "seq" | "code" | "entry_date" | "value";
                /** @example 2024-03-29 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunHoldingPage"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdLapsed: {
        readonly parameters: {
            readonly query?: {
                /** @description Code as the exchange writes it */
                readonly code?: string;
                readonly cursor?: string;
                /** @example 2024-03-29 */
                readonly from?: string;
                readonly limit?: number;
                readonly order?: "asc" | "desc";
                readonly side?: "buy" | "sell";
                readonly sort?: "seq" | "date" | "code" | "reason";
                /** @example 2024-03-29 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunLapsedOrderPage"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdLog: {
        readonly parameters: {
            readonly query?: {
                /** @description Id of the last line that is known */
                readonly after?: number;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BacktestLog"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdPartial: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PartialStudy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putBacktestsByIdPin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PinRunInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PinRun"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdResult: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunResult"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postBacktestsByIdRetry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdSocket: {
        readonly parameters: {
            readonly query?: {
                /** @description As the header Last-Event-ID, for clients that cannot send it */
                readonly lastEventId?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BacktestStatus"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdStream: {
        readonly parameters: {
            readonly query?: {
                /** @description As the header Last-Event-ID, for clients that cannot send it */
                readonly lastEventId?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdStudy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StudyResult"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdStudyReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdTrades: {
        readonly parameters: {
            readonly query?: {
                /** @description Code as the exchange writes it */
                readonly code?: string;
                readonly cursor?: string;
                /** @example 2024-03-29 */
                readonly from?: string;
                readonly limit?: number;
                readonly order?: "asc" | "desc";
                readonly sort?: "seq" | "entry_date" | "exit_date" | "code" | "held_days" | "gross" | "net" | "return" | "mae" | "mfe";
                /** @example 2024-03-29 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunTradePage"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsByIdWhy: {
        readonly parameters: {
            readonly query: {
                /** @description Code as the exchange writes it */
                readonly code: string;
                /**
                 * @description Day of the decision; orders fill on the next trading day
                 * @example 2024-03-29
                 */
                readonly date: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a backtest */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WhyAnswer"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktestsAnalytics: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description First day on which a backtest was asked for, in UTC
                 * @example 2024-03-29
                 */
                readonly from?: string;
                readonly kind?: "backtest" | "optimize" | "walkforward" | "montecarlo";
                /**
                 * @description Last day
                 * @example 2024-03-29
                 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunAnalytics"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postBacktestsCompare: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompareRunsInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunComparison"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postBacktestsStudies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The same key again answers with the backtest that the first request made */
                readonly "idempotency-key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateStudyInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getChartsByCode: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Exchange-local day
                 * @example 2025-12-30
                 */
                readonly from?: string;
                readonly interval?: "day" | "week" | "month" | "minute";
                /** @description Expressions drawn over the bars; give the name several times for several */
                readonly overlay?: readonly string[];
                /** @description Adjusted: on the price basis of the last bar of the answer. Raw: as traded */
                readonly prices?: "adjusted" | "raw";
                /**
                 * @description Exchange-local day
                 * @example 2025-12-30
                 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Code as the exchange writes it */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Chart"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getChartsByCodeStream: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Exchange-local day
                 * @example 2025-12-30
                 */
                readonly from?: string;
                readonly interval?: "day" | "week" | "month" | "minute";
                /** @description Expressions drawn over the bars; give the name several times for several */
                readonly overlay?: readonly string[];
                /** @description Adjusted: on the price basis of the last bar of the answer. Raw: as traded */
                readonly prices?: "adjusted" | "raw";
                /**
                 * @description Exchange-local day
                 * @example 2025-12-30
                 */
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Code as the exchange writes it */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getCompaniesByCode: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Morning of this day: filings that became known later are not seen. Default: the last session
                 * @example 2025-12-30
                 */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Code as the exchange writes it */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getCompaniesByCodeFilings: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Code as the exchange writes it */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Newest first */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Filing"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getCompaniesByCodeStatements: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Morning of this day: filings that became known later are not seen. Default: the last session
                 * @example 2025-12-30
                 */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Code as the exchange writes it */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Statements"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postCorrelations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly codes: readonly string[];
                    /**
                     * @description Exchange-local day
                     * @example 2025-12-30
                     */
                    readonly from?: string;
                    /**
                     * @description Exchange-local day
                     * @example 2025-12-30
                     */
                    readonly to?: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Correlations"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFactors: {
        readonly parameters: {
            readonly query?: {
                readonly category?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Factors"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFactorsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FactorDetail"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getInstrumentsSearch: {
        readonly parameters: {
            readonly query: {
                readonly limit?: number;
                readonly market?: components["schemas"]["MarketIdInput"];
                /**
                 * @description Code, Korean or English name, or initials
                 * @example ㅅㅅㅈㅈ
                 */
                readonly q: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstrumentSearch"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMarketOverview: {
        readonly parameters: {
            readonly query?: {
                readonly market?: components["schemas"]["MarketIdInput"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MarketOverview"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getMarketSectors: {
        readonly parameters: {
            readonly query?: {
                readonly market?: components["schemas"]["MarketIdInput"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sectors"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getNotifications: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                /**
                 * @description `yes` = only what was not read yet
                 * @example yes
                 */
                readonly unread?: "yes" | "no";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteNotificationsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postNotificationsByIdRead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postNotificationsAnnouncements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnnouncementInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventRecorded"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getNotificationsDeliveries: {
        readonly parameters: {
            readonly query?: {
                readonly channel?: components["schemas"]["NotificationChannelInput"];
                readonly cursor?: string;
                readonly limit?: number;
                readonly status?: "waiting" | "retrying" | "delivered" | "dead";
                readonly webhookId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postNotificationsDeliveriesByIdReplay: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getNotificationsPreferences: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putNotificationsPreferences: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NotificationPreferenceChangesInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postNotificationsReadAll: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getNotificationsStream: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "last-event-id"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationStreamEvent"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQuotes: {
        readonly parameters: {
            readonly query: {
                /** @description Up to 200 codes, comma-separated */
                readonly codes: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Quotes"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQuotesByCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code as the exchange writes it */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRecentlyViewed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecentlyViewed"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteRecentlyViewed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putRecentlyViewedByCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code as the exchange writes it */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postScreen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScreenRequestInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScreenAnswer"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategies: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @description Uses all of these factors */
                readonly factor?: readonly string[];
                readonly limit?: number;
                readonly market?: "KRX" | "US" | "CRYPTO";
                /** @description Beginnings of words in name, description or tags, all of which must be there */
                readonly q?: string;
                readonly schedule?: "daily" | "weekly" | "monthly" | "quarterly" | "yearly";
                /** @description All of these tags */
                readonly tag?: readonly string[];
                readonly visibility?: "private" | "public";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["StrategySummary"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postStrategies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateStrategyInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putStrategiesById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The ETag of the strategy that was edited */
                readonly "if-match"?: string;
            };
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateStrategyInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteStrategiesById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postStrategiesByIdClone: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CloneStrategyInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesByIdDiff: {
        readonly parameters: {
            readonly query: {
                readonly from: number;
                readonly to: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StrategyDiff"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesByIdExport: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "yaml" | "json";
                readonly revision?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": string;
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postStrategiesByIdPublish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PublishStrategyInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesByIdRevisions: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["StrategyRevisionSummary"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesByIdRevisionsByRevision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
                readonly revision: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StrategyRevision"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putStrategiesByIdTags: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetStrategyTagsInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SetStrategyTags"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postStrategiesByIdUnpublish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postStrategiesImport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description A strategy document in YAML */
        readonly requestBody: {
            readonly content: {
                readonly "application/x-yaml": string;
                readonly "application/yaml": string;
                readonly "text/plain": string;
                readonly "text/x-yaml": string;
                readonly "text/yaml": string;
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesLibrary: {
        readonly parameters: {
            readonly query?: {
                /** @description Part of the name of the investor */
                readonly author?: string;
                readonly risk?: "low" | "mid" | "high";
                readonly style?: readonly string[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LibraryStrategySummary"][];
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesLibraryByLibraryId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly libraryId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LibraryStrategy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesPublic: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @description Uses all of these factors */
                readonly factor?: readonly string[];
                readonly limit?: number;
                readonly market?: "KRX" | "US" | "CRYPTO";
                /** @description Of users, or of known investors; both unless given */
                readonly origin?: "users" | "library";
                /** @description Beginnings of words in name, description or tags, all of which must be there */
                readonly q?: string;
                /** @description All of these tags */
                readonly tag?: readonly string[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PublicStrategySummary"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesPublicById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a strategy */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublicStrategy"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getStrategiesPublicRanking: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
                readonly market?: "KRX" | "US" | "CRYPTO";
                /** @description before: the backtest on what its author could know; after: what happened since publication */
                readonly part?: "before" | "after";
                /** @description The last years of the part; before publication only strategies that cover the period whole */
                readonly period?: "all" | "1y" | "3y" | "5y";
                /** @description dsr is that of the whole run, whatever the period */
                readonly statistic?: "total_return" | "cagr" | "annual_volatility" | "max_drawdown" | "longest_drawdown_days" | "sharpe" | "dsr" | "sortino" | "calmar" | "beta" | "alpha" | "active_return" | "information_ratio" | "trade_count" | "win_rate_trade" | "profit_factor" | "avg_holding_days" | "turnover_annual" | "cost_drag_annual" | "exposure";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StrategyRanking"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postStrategiesValidate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly document?: components["schemas"]["StrategyDocumentInput"];
                    /**
                     * @description Of `source`
                     * @default yaml
                     * @enum {string}
                     */
                    readonly format?: "yaml" | "json";
                    /** @description The document as text; its comments are kept */
                    readonly source?: string;
                } | string;
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StrategyValidation"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getUniverses: {
        readonly parameters: {
            readonly query?: {
                readonly market?: components["schemas"]["MarketIdInput"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Universes"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postUniverses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OwnUniverseInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                    };
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getUniversesById: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UniverseMembers"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putUniversesById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OwnUniverseInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteUniversesById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getUniversesThemes: {
        readonly parameters: {
            readonly query?: {
                readonly market?: components["schemas"]["MarketIdInput"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Themes"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putUniversesThemesById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ThemeInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteUniversesThemesById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getWatchlists: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Watchlists"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postWatchlists: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default [] */
                    readonly codes?: readonly string[];
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Watchlist"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getWatchlistsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WatchlistWithQuotes"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteWatchlistsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchWatchlistsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The whole list in its new order; notes are kept */
                    readonly codes?: readonly string[];
                    readonly name?: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Watchlist"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putWatchlistsByIdItemsByCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code as the exchange writes it */
                readonly code: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteWatchlistsByIdItemsByCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code as the exchange writes it */
                readonly code: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putWatchlistsOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly ids: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getWebhooks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Webhooks"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postWebhooks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewWebhookInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getWebhooksById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteWebhooksById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly patchWebhooksById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookChangeInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postWebhooksByIdReplay: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Replayed"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postWebhooksByIdRotate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SecretRotationInput"];
            };
        };
        readonly responses: {
            /** @description Default Response */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly postWebhooksByIdTest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Default Response */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description Default Response */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
