/** Made of docs/openapi.json by `npm run client`. */

export interface paths {
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done with all accounts, newest first */
        get: operations["getAdminAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/cache": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hit rates of the cache by kind, of the process that answers, since it began */
        get: operations["getAdminCache"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/cache/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a page for people */
        get: operations["getAdminCachePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts */
        get: operations["getAdminUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the role of an account */
        patch: operations["patchAdminUsersById"];
        trace?: never;
    };
    "/api/v1/auth/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done with the own account, newest first */
        get: operations["getAuthAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own API keys */
        get: operations["getAuthKeys"];
        put?: never;
        /** Make an API key */
        post: operations["postAuthKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["deleteAuthKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a session
         * @description Sets the session cookie, or answers a bearer token where `as` is `token`. An account with a second factor is answered SECOND_FACTOR_REQUIRED until `code` is sent along.
         */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["postAuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own account */
        get: operations["getAuthMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change nickname or language */
        patch: operations["patchAuthMe"];
        trace?: never;
    };
    "/api/v1/auth/me/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete the own account
         * @description What is private is deleted, what is public stays without a name. It cannot be taken back.
         */
        post: operations["postAuthMeDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything the account owns as gzipped JSON lines, without passwords and keys */
        get: operations["getAuthMeExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/nickname": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a nickname can be taken */
        get: operations["getAuthNickname"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Ends all other sessions. API keys go on: revoke those that are not needed.
         */
        post: operations["postAuthPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose a new password
         * @description Answers alike whether the address has an account or not.
         */
        post: operations["postAuthPasswordForgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password with the token of a letter
         * @description Ends all sessions; the link works once.
         */
        post: operations["postAuthPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an account
         * @description Answers alike whether the address has an account or not; its owner gets a letter.
         */
        post: operations["postAuthRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the address of a registration
         * @description With the token of the letter and the password of the registration; then log in.
         */
        post: operations["postAuthRegisterConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own sessions */
        get: operations["getAuthSessions"];
        put?: never;
        post?: never;
        /** End all own sessions but this one */
        delete: operations["deleteAuthSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session */
        delete: operations["deleteAuthSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a second factor
         * @description Answers a new secret for an authenticator; nothing changes until a code of it is confirmed.
         */
        post: operations["postAuthTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor on */
        post: operations["postAuthTotpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor off */
        post: operations["postAuthTotpDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the recovery codes */
        post: operations["postAuthTotpRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own backtests, the newest first */
        get: operations["getBacktests"];
        put?: never;
        /**
         * Run a strategy over the past
         * @description Answers 202 at once, with an estimate and the place in the queue; follow it under `stream` or `status`. Where the same document ran on the same data before, 200 and a backtest that is completed already.
         */
        post: operations["postBacktests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A backtest and where it stands */
        get: operations["getBacktestsById"];
        put?: never;
        post?: never;
        /** Forget a backtest that has ended, with its result */
        delete: operations["deleteBacktestsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a backtest; one that runs has stopped when its status says so */
        post: operations["postBacktestsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily values, thinned without losing extremes where points are asked for */
        get: operations["getBacktestsByIdDaily"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was decided on each day; code finds the days on which it was ordered */
        get: operations["getBacktestsByIdDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table of the backtest as CSV, Parquet or JSON, or its whole result as JSON */
        get: operations["getBacktestsByIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/fills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Executions */
        get: operations["getBacktestsByIdFills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was held on the last day; from and to are days of entry */
        get: operations["getBacktestsByIdHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/lapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that were not filled, and why */
        get: operations["getBacktestsByIdLapsed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a backtest said of itself */
        get: operations["getBacktestsByIdLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/partial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a study has found so far */
        get: operations["getBacktestsByIdPartial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep the rows of a backtest however old they are, or let them grow old again */
        put: operations["putBacktestsByIdPin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as one HTML page in Korean and English */
        get: operations["getBacktestsByIdReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statistics of a finished backtest with their names, and what it depended on */
        get: operations["getBacktestsByIdResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a backtest that failed or was cancelled once more */
        post: operations["postBacktestsByIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/socket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same events over a WebSocket
         * @description Each message is a RunEvent with the id of the event. Pings have to be answered, as browsers do.
         */
        get: operations["getBacktestsByIdSocket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a backtest stands, for those who ask again and again */
        get: operations["getBacktestsByIdStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress, log lines, equity and the end of a run as server-sent events
         * @description Each event has the shape of RunEvent without its type, which is its name. After a break send the id of the last event as Last-Event-ID: what was missed comes first. The stream ends with the event `end`; a client that comes back after it is answered 204 and stays away.
         */
        get: operations["getBacktestsByIdStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/study": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result of a completed study */
        get: operations["getBacktestsByIdStudy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/study/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page of a completed study */
        get: operations["getBacktestsByIdStudyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/trades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Round trips; from and to are days of entry */
        get: operations["getBacktestsByIdTrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why the backtest bought, sold or left alone one code on one day */
        get: operations["getBacktestsByIdWhy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the backtests of an account came to: success rate, returns, best and worst, month by month */
        get: operations["getBacktestsAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two to five finished backtests side by side */
        post: operations["postBacktestsCompare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backtests/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search, walk forward or shuffle a strategy
         * @description A study is followed, cancelled and tried again as a single backtest is; see `partial` while it runs.
         */
        post: operations["postBacktestsStudies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/charts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bars of a code with expressions as overlays */
        get: operations["getChartsByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/charts/{code}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as lines of JSON (see ChartLine), newest bars first */
        get: operations["getChartsByCodeStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Profile, listings, last bar, eight quarters of statements as known on a day, factors with percentiles */
        get: operations["getCompaniesByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{code}/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every filing, restatements included */
        get: operations["getCompaniesByCodeFilings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{code}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements as known on a day */
        get: operations["getCompaniesByCodeStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/correlations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correlation matrix of the daily returns of 2 to 50 codes of one market */
        post: operations["postCorrelations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Factors by category */
        get: operations["getFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/factors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A factor: formula, inputs, rules and source */
        get: operations["getFactorsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the server stands on, how it is, and how fast it answers */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Instruments by code, name, English name or initial consonants */
        get: operations["getInstrumentsSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indices, breadth, movers, sectors and themes of the last session */
        get: operations["getMarketOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market/sectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sectors with member counts and returns */
        get: operations["getMarketSectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were told, newest first */
        get: operations["getNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a notification */
        delete: operations["deleteNotificationsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notification as read */
        post: operations["postNotificationsByIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell every account something */
        post: operations["postNotificationsAnnouncements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where each delivery stands, newest first */
        get: operations["getNotificationsDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again a delivery that was given up */
        post: operations["postNotificationsDeliveriesByIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you are told by which channel */
        get: operations["getNotificationsPreferences"];
        /** Choose what you are told by which channel */
        put: operations["putNotificationsPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all notifications as read */
        post: operations["postNotificationsReadAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notifications as they come
         * @description Server-sent events of the schema NotificationStreamEvent; Last-Event-ID brings what came since. An event may come twice, with the same notification id.
         */
        get: operations["getNotificationsStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quotes of many codes */
        get: operations["getQuotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last bar of a code */
        get: operations["getQuotesByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recently-viewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you looked at last */
        get: operations["getRecentlyViewed"];
        put?: never;
        post?: never;
        /** Forget what you looked at */
        delete: operations["deleteRecentlyViewed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recently-viewed/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Remember that you looked at a code */
        put: operations["putRecentlyViewedByCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Screen a market by a condition */
        post: operations["postScreen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own strategies, changed last first */
        get: operations["getStrategies"];
        put?: never;
        /** Store a new strategy */
        post: operations["postStrategies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A strategy with its newest document; its ETag names the revision */
        get: operations["getStrategiesById"];
        /** Store a change as the next revision of the one that was edited */
        put: operations["putStrategiesById"];
        post?: never;
        /** Delete a strategy; results of its runs stay */
        delete: operations["deleteStrategiesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a strategy of your own from one you may read */
        post: operations["postStrategiesByIdClone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed from one revision to another, field by field and as text */
        get: operations["getStrategiesByIdDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document as a file; YAML keeps the comments it was written with */
        get: operations["getStrategiesByIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show one revision to everybody; later ones stay private until they are published */
        post: operations["postStrategiesByIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Revisions, newest first */
        get: operations["getStrategiesByIdRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One revision with its document and its text */
        get: operations["getStrategiesByIdRevisionsByRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the tags, which belong to the strategy and not to a revision */
        put: operations["putStrategiesByIdTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/{id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a strategy back; clones that were made stay */
        post: operations["postStrategiesByIdUnpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store a new strategy from its YAML text, comments included */
        post: operations["postStrategiesImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Strategies of known investors */
        get: operations["getStrategiesLibrary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/library/{libraryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them with its document, its source and what was changed for this market */
        get: operations["getStrategiesLibraryByLibraryId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public strategies, published last first */
        get: operations["getStrategiesPublic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/public/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A public strategy; without its document where its author hides it */
        get: operations["getStrategiesPublicById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/public/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public strategies by a statistic and period; what followed publication stands apart */
        get: operations["getStrategiesPublicRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategies/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every fault of a document with line and column, or what it would read; nothing is stored */
        post: operations["postStrategiesValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/universes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Universes of a market with member counts, your own among them */
        get: operations["getUniverses"];
        put?: never;
        /** A universe of your own: a condition, or a list of codes */
        post: operations["postUniverses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/universes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A universe and its members, page by page */
        get: operations["getUniversesById"];
        /** Change a universe of your own */
        put: operations["putUniversesById"];
        post?: never;
        /** Delete a universe of your own */
        delete: operations["deleteUniversesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/universes/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Themes with their codes and the return of the last session */
        get: operations["getUniversesThemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/universes/themes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write a theme, new or known */
        put: operations["putUniversesThemesById"];
        post?: never;
        /** Delete a theme */
        delete: operations["deleteUniversesThemesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watchlists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your watchlists */
        get: operations["getWatchlists"];
        put?: never;
        /** A new watchlist */
        post: operations["postWatchlists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watchlists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A watchlist with quotes */
        get: operations["getWatchlistsById"];
        put?: never;
        post?: never;
        /** Delete a watchlist */
        delete: operations["deleteWatchlistsById"];
        options?: never;
        head?: never;
        /** Another name, or the whole list in a new order */
        patch: operations["patchWatchlistsById"];
        trace?: never;
    };
    "/api/v1/watchlists/{id}/items/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add a code, or change its note */
        put: operations["putWatchlistsByIdItemsByCode"];
        post?: never;
        /** Take a code off */
        delete: operations["deleteWatchlistsByIdItemsByCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watchlists/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The order of your watchlists */
        put: operations["putWatchlistsOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your webhooks */
        get: operations["getWebhooks"];
        put?: never;
        /** A new webhook; its secret is shown this once */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A webhook */
        get: operations["getWebhooksById"];
        put?: never;
        post?: never;
        /** Delete a webhook */
        delete: operations["deleteWebhooksById"];
        options?: never;
        head?: never;
        /** Change a webhook, or turn it on or off */
        patch: operations["patchWebhooksById"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again all that was given up of a webhook
         * @description Sends again all that was given up of this webhook.
         */
        post: operations["postWebhooksByIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret for a webhook */
        post: operations["postWebhooksByIdRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test event to a webhook */
        post: operations["postWebhooksByIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives; asks nothing else */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "up"
                         *     }
                         */
                        "application/json": {
                            /** @enum {string} */
                            status: "up";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics in the text format of Prometheus, for own networks and administrators */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be answered: 503 while something is away that is required */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "accepted": true
         *     }
         */
        Accepted: {
            /** @constant */
            accepted: true;
        };
        /**
         * @example {
         *       "accepted": true
         *     }
         */
        AcceptedInput: {
            /** @constant */
            accepted: true;
        };
        AdminUser: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            createdAt: string;
            email: string;
            emailVerified: boolean;
            /** Format: uuid */
            id: string;
            lastSeenAt: string | null;
            nickname: string;
            role: components["schemas"]["Role"];
            secondFactor: boolean;
        };
        AdminUserInput: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            createdAt: string;
            email: string;
            emailVerified: boolean;
            /** Format: uuid */
            id: string;
            lastSeenAt: string | null;
            nickname: string;
            role: components["schemas"]["RoleInput"];
            secondFactor: boolean;
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
        Announcement: {
            body: {
                en: string;
                ko: string;
            };
            title: {
                en: string;
                ko: string;
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
        AnnouncementInput: {
            body: {
                en: string;
                ko: string;
            };
            title: {
                en: string;
                ko: string;
            };
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000003",
         *       "name": "nightly screen",
         *       "prefix": "slk_Zx81aaQ2",
         *       "scopes": [
         *         "market:read"
         *       ],
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "expiresAt": null,
         *       "lastUsedAt": null
         *     }
         */
        ApiKey: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            createdAt: string;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            /** @example slk_Zx81aaQ2 */
            prefix: string;
            scopes: components["schemas"]["Scope"][];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000003",
         *       "name": "nightly screen",
         *       "prefix": "slk_Zx81aaQ2",
         *       "scopes": [
         *         "market:read"
         *       ],
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "expiresAt": null,
         *       "lastUsedAt": null
         *     }
         */
        ApiKeyInput: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            createdAt: string;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            name: string;
            /** @example slk_Zx81aaQ2 */
            prefix: string;
            scopes: components["schemas"]["ScopeInput"][];
        };
        AuditEntry: {
            /** @example login */
            action: string;
            actorId: string | null;
            address: string | null;
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            id: number;
            subjectId: string | null;
        };
        AuditEntryInput: {
            /** @example login */
            action: string;
            actorId: string | null;
            address: string | null;
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            id: number;
            subjectId: string | null;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *       "status": "queued",
         *       "queuePosition": 1,
         *       "attempt": 0,
         *       "cancelRequested": false,
         *       "progress": null,
         *       "parts": null,
         *       "error": null,
         *       "estimate": {
         *         "durationMs": 250,
         *         "startsInMs": 0,
         *         "learnedFrom": 0,
         *         "cells": 34189,
         *         "factors": 2,
         *         "decisions": 48
         *       },
         *       "kind": "backtest",
         *       "name": "Momentum",
         *       "market": "KRX",
         *       "strategyId": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "strategyRevision": 2,
         *       "priority": "normal",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "queuedAt": "2026-03-14T01:59:26.535Z",
         *       "startedAt": null,
         *       "endedAt": null
         *     }
         */
        Backtest: {
            /** @description Workers that took it so far */
            attempt: number;
            cancelRequested: boolean;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            error: components["schemas"]["JobError"] | null;
            estimate: components["schemas"]["BacktestEstimate"];
            /**
             * Format: uuid
             * @description Id of a backtest
             */
            id: string;
            kind: components["schemas"]["JobKind"];
            market: string;
            name: string;
            /** @description Of a study; null while it is not divided yet, and of a single backtest */
            parts: {
                done: number;
                total: number;
            } | null;
            priority: components["schemas"]["BacktestPriority"];
            progress: components["schemas"]["JobProgress"] | null;
            queuedAt: string | null;
            /** @description 1 = the next; null when it does not wait */
            queuePosition: number | null;
            startedAt: string | null;
            status: components["schemas"]["JobStatus"];
            strategyId: string | null;
            strategyRevision: number | null;
        };
        BacktestEstimate: {
            cells: number;
            decisions: number;
            /** @description Of the run itself, by what past runs took; a rough guess while learnedFrom is 0 */
            durationMs: number;
            factors: number;
            /** @description Past runs that it was learned from; 0 = a prior alone */
            learnedFrom: number;
            /** @description Until it begins; null when it no longer waits */
            startsInMs: number | null;
        };
        BacktestEstimateInput: {
            cells: number;
            decisions: number;
            /** @description Of the run itself, by what past runs took; a rough guess while learnedFrom is 0 */
            durationMs: number;
            factors: number;
            /** @description Past runs that it was learned from; 0 = a prior alone */
            learnedFrom: number;
            /** @description Until it begins; null when it no longer waits */
            startsInMs: number | null;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *       "status": "queued",
         *       "queuePosition": 1,
         *       "attempt": 0,
         *       "cancelRequested": false,
         *       "progress": null,
         *       "parts": null,
         *       "error": null,
         *       "estimate": {
         *         "durationMs": 250,
         *         "startsInMs": 0,
         *         "learnedFrom": 0,
         *         "cells": 34189,
         *         "factors": 2,
         *         "decisions": 48
         *       },
         *       "kind": "backtest",
         *       "name": "Momentum",
         *       "market": "KRX",
         *       "strategyId": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "strategyRevision": 2,
         *       "priority": "normal",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "queuedAt": "2026-03-14T01:59:26.535Z",
         *       "startedAt": null,
         *       "endedAt": null
         *     }
         */
        BacktestInput: {
            /** @description Workers that took it so far */
            attempt: number;
            cancelRequested: boolean;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            error: components["schemas"]["JobErrorInput"] | null;
            estimate: components["schemas"]["BacktestEstimateInput"];
            /**
             * Format: uuid
             * @description Id of a backtest
             */
            id: string;
            kind: components["schemas"]["JobKindInput"];
            market: string;
            name: string;
            /** @description Of a study; null while it is not divided yet, and of a single backtest */
            parts: {
                done: number;
                total: number;
            } | null;
            priority: components["schemas"]["BacktestPriorityInput"];
            progress: components["schemas"]["JobProgressInput"] | null;
            queuedAt: string | null;
            /** @description 1 = the next; null when it does not wait */
            queuePosition: number | null;
            startedAt: string | null;
            status: components["schemas"]["JobStatusInput"];
            strategyId: string | null;
            strategyRevision: number | null;
        };
        /**
         * @example {
         *       "lines": [
         *         {
         *           "id": 1,
         *           "at": "2026-03-14T01:59:26.535Z",
         *           "level": "info",
         *           "text": "taken by w, attempt 1"
         *         }
         *       ]
         *     }
         */
        BacktestLog: {
            lines: {
                /** Format: date-time */
                at: string;
                id: number;
                /** @enum {string} */
                level: "info" | "warning" | "error";
                text: string;
            }[];
        };
        /**
         * @example {
         *       "lines": [
         *         {
         *           "id": 1,
         *           "at": "2026-03-14T01:59:26.535Z",
         *           "level": "info",
         *           "text": "taken by w, attempt 1"
         *         }
         *       ]
         *     }
         */
        BacktestLogInput: {
            lines: {
                /** Format: date-time */
                at: string;
                id: number;
                /** @enum {string} */
                level: "info" | "warning" | "error";
                text: string;
            }[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *           "status": "queued",
         *           "queuePosition": 1,
         *           "attempt": 0,
         *           "cancelRequested": false,
         *           "progress": null,
         *           "parts": null,
         *           "error": null,
         *           "estimate": {
         *             "durationMs": 250,
         *             "startsInMs": 0,
         *             "learnedFrom": 0,
         *             "cells": 34189,
         *             "factors": 2,
         *             "decisions": 48
         *           },
         *           "kind": "backtest",
         *           "name": "Momentum",
         *           "market": "KRX",
         *           "strategyId": "0196f1f0-5e5e-7000-8000-000000000010",
         *           "strategyRevision": 2,
         *           "priority": "normal",
         *           "createdAt": "2026-03-14T01:59:26.535Z",
         *           "queuedAt": "2026-03-14T01:59:26.535Z",
         *           "startedAt": null,
         *           "endedAt": null
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        BacktestPage: {
            items: components["schemas"]["Backtest"][];
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *           "status": "queued",
         *           "queuePosition": 1,
         *           "attempt": 0,
         *           "cancelRequested": false,
         *           "progress": null,
         *           "parts": null,
         *           "error": null,
         *           "estimate": {
         *             "durationMs": 250,
         *             "startsInMs": 0,
         *             "learnedFrom": 0,
         *             "cells": 34189,
         *             "factors": 2,
         *             "decisions": 48
         *           },
         *           "kind": "backtest",
         *           "name": "Momentum",
         *           "market": "KRX",
         *           "strategyId": "0196f1f0-5e5e-7000-8000-000000000010",
         *           "strategyRevision": 2,
         *           "priority": "normal",
         *           "createdAt": "2026-03-14T01:59:26.535Z",
         *           "queuedAt": "2026-03-14T01:59:26.535Z",
         *           "startedAt": null,
         *           "endedAt": null
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        BacktestPageInput: {
            items: components["schemas"]["BacktestInput"][];
            nextCursor: string | null;
        };
        /**
         * @description high is for administrators; low runs when nobody waits
         * @enum {string}
         */
        BacktestPriority: "high" | "normal" | "low";
        /**
         * @description high is for administrators; low runs when nobody waits
         * @enum {string}
         */
        BacktestPriorityInput: "high" | "normal" | "low";
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *       "status": "queued",
         *       "queuePosition": 1,
         *       "attempt": 0,
         *       "cancelRequested": false,
         *       "progress": null,
         *       "parts": null,
         *       "error": null,
         *       "estimate": {
         *         "durationMs": 250,
         *         "startsInMs": 0,
         *         "learnedFrom": 0,
         *         "cells": 34189,
         *         "factors": 2,
         *         "decisions": 48
         *       }
         *     }
         */
        BacktestStatus: {
            /** @description Workers that took it so far */
            attempt: number;
            cancelRequested: boolean;
            error: components["schemas"]["JobError"] | null;
            estimate: components["schemas"]["BacktestEstimate"];
            /**
             * Format: uuid
             * @description Id of a backtest
             */
            id: string;
            /** @description Of a study; null while it is not divided yet, and of a single backtest */
            parts: {
                done: number;
                total: number;
            } | null;
            progress: components["schemas"]["JobProgress"] | null;
            /** @description 1 = the next; null when it does not wait */
            queuePosition: number | null;
            status: components["schemas"]["JobStatus"];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *       "status": "queued",
         *       "queuePosition": 1,
         *       "attempt": 0,
         *       "cancelRequested": false,
         *       "progress": null,
         *       "parts": null,
         *       "error": null,
         *       "estimate": {
         *         "durationMs": 250,
         *         "startsInMs": 0,
         *         "learnedFrom": 0,
         *         "cells": 34189,
         *         "factors": 2,
         *         "decisions": 48
         *       }
         *     }
         */
        BacktestStatusInput: {
            /** @description Workers that took it so far */
            attempt: number;
            cancelRequested: boolean;
            error: components["schemas"]["JobErrorInput"] | null;
            estimate: components["schemas"]["BacktestEstimateInput"];
            /**
             * Format: uuid
             * @description Id of a backtest
             */
            id: string;
            /** @description Of a study; null while it is not divided yet, and of a single backtest */
            parts: {
                done: number;
                total: number;
            } | null;
            progress: components["schemas"]["JobProgressInput"] | null;
            /** @description 1 = the next; null when it does not wait */
            queuePosition: number | null;
            status: components["schemas"]["JobStatusInput"];
        };
        CacheKindStatistics: {
            bytes: number;
            /** @description Kept in memory now */
            entries: number;
            /** @description Redis did not answer, or a refresh ahead failed */
            errors: number;
            /** @description Hits of both levels by all look-ups; null before the first */
            hitRatio: number | null;
            kind: string;
            /** @description Answered from the memory of the process */
            level1Hits: number;
            /** @description Answered from Redis */
            level2Hits: number;
            /** @description Neither; computed, or told to be absent */
            misses: number;
            /** @enum {string} */
            policy: "read-through" | "refresh-ahead" | "write-through" | "write-around" | "write-behind";
            ttlSeconds: number;
            /** @description What values of this kind are */
            what: string;
        };
        CacheKindStatisticsInput: {
            bytes: number;
            /** @description Kept in memory now */
            entries: number;
            /** @description Redis did not answer, or a refresh ahead failed */
            errors: number;
            /** @description Hits of both levels by all look-ups; null before the first */
            hitRatio: number | null;
            kind: string;
            /** @description Answered from the memory of the process */
            level1Hits: number;
            /** @description Answered from Redis */
            level2Hits: number;
            /** @description Neither; computed, or told to be absent */
            misses: number;
            /** @enum {string} */
            policy: "read-through" | "refresh-ahead" | "write-through" | "write-around" | "write-behind";
            ttlSeconds: number;
            /** @description What values of this kind are */
            what: string;
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
        CacheStatistics: {
            bytes: number;
            hitRatio: number | null;
            kinds: components["schemas"]["CacheKindStatistics"][];
            /**
             * @description alone: one process without Redis; joined: shares with others; away: Redis cannot be reached
             * @enum {string}
             */
            shared: "alone" | "joined" | "away";
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
        CacheStatisticsInput: {
            bytes: number;
            hitRatio: number | null;
            kinds: components["schemas"]["CacheKindStatisticsInput"][];
            /**
             * @description alone: one process without Redis; joined: shares with others; away: Redis cannot be reached
             * @enum {string}
             */
            shared: "alone" | "joined" | "away";
        };
        /**
         * @example {
         *       "current": "correct horse battery staple",
         *       "password": "a longer horse than before"
         *     }
         */
        ChangePassword: {
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            current: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
        };
        /**
         * @example {
         *       "current": "correct horse battery staple",
         *       "password": "a longer horse than before"
         *     }
         */
        ChangePasswordInput: {
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            current: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
        };
        /**
         * @example {
         *       "role": "admin"
         *     }
         */
        ChangeRole: {
            role: components["schemas"]["Role"];
        };
        /**
         * @example {
         *       "role": "admin"
         *     }
         */
        ChangeRoleInput: {
            role: components["schemas"]["RoleInput"];
        };
        ChannelState: {
            enabled: boolean;
            /** @description It cannot be turned on or off */
            fixed: boolean;
        };
        ChannelStateInput: {
            enabled: boolean;
            /** @description It cannot be turned on or off */
            fixed: boolean;
        };
        /**
         * @example {
         *       "code": "960000",
         *       "name": "데모모터스 001",
         *       "market": "KRX",
         *       "interval": "day",
         *       "prices": "adjusted",
         *       "currency": "KRW",
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true,
         *       "bars": [
         *         {
         *           "date": "2025-12-01",
         *           "from": "2025-12-01",
         *           "open": 4930,
         *           "high": 4970,
         *           "low": 4840,
         *           "close": 4850,
         *           "volume": 50045,
         *           "value": 245095388,
         *           "complete": true
         *         }
         *       ],
         *       "overlays": [
         *         {
         *           "expression": "rank(close)",
         *           "values": [
         *             0.1695
         *           ]
         *         }
         *       ]
         *     }
         */
        Chart: {
            bars: components["schemas"]["ChartBar"][];
            code: string;
            currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @enum {string} */
            interval: "day" | "week" | "month" | "minute";
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketId"];
            name: string;
            overlays: {
                expression: string;
                /** @description One a bar: its value on the last session of the bar, seen from that day */
                values: (number | null)[];
            }[];
            /** @enum {string} */
            prices: "adjusted" | "raw";
        };
        ChartBar: {
            close: number;
            /** @description False where the calendar has further sessions in the period */
            complete: boolean;
            /** @description Last session of the bar */
            date: string;
            /** @description First session of the bar */
            from: string;
            high: number | null;
            low: number | null;
            open: number | null;
            value: number | null;
            volume: number;
        };
        ChartBarInput: {
            close: number;
            /** @description False where the calendar has further sessions in the period */
            complete: boolean;
            /** @description Last session of the bar */
            date: string;
            /** @description First session of the bar */
            from: string;
            high: number | null;
            low: number | null;
            open: number | null;
            value: number | null;
            volume: number;
        };
        /**
         * @example {
         *       "code": "960000",
         *       "name": "데모모터스 001",
         *       "market": "KRX",
         *       "interval": "day",
         *       "prices": "adjusted",
         *       "currency": "KRW",
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true,
         *       "bars": [
         *         {
         *           "date": "2025-12-01",
         *           "from": "2025-12-01",
         *           "open": 4930,
         *           "high": 4970,
         *           "low": 4840,
         *           "close": 4850,
         *           "volume": 50045,
         *           "value": 245095388,
         *           "complete": true
         *         }
         *       ],
         *       "overlays": [
         *         {
         *           "expression": "rank(close)",
         *           "values": [
         *             0.1695
         *           ]
         *         }
         *       ]
         *     }
         */
        ChartInput: {
            bars: components["schemas"]["ChartBarInput"][];
            code: string;
            currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @enum {string} */
            interval: "day" | "week" | "month" | "minute";
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketIdInput"];
            name: string;
            overlays: {
                expression: string;
                /** @description One a bar: its value on the last session of the bar, seen from that day */
                values: (number | null)[];
            }[];
            /** @enum {string} */
            prices: "adjusted" | "raw";
        };
        /** @description `at` is the place of the first bar of a chunk among all bars */
        ChartLine: {
            bars: number;
            code: string;
            currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @enum {string} */
            interval: "day" | "week" | "month" | "minute";
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketId"];
            name: string;
            overlays: string[];
            /** @enum {string} */
            prices: "adjusted" | "raw";
            /** @constant */
            type: "head";
        } | {
            at: number;
            bars: components["schemas"]["ChartBar"][];
            /** @constant */
            type: "bars";
        } | {
            done: number;
            /** @enum {string} */
            phase: "bars" | "overlays";
            total: number;
            /** @constant */
            type: "progress";
        } | {
            at: number;
            overlay: number;
            /** @constant */
            type: "overlay";
            values: (number | null)[];
        } | {
            /** @constant */
            type: "end";
        } | {
            code: string;
            detail: string;
            /** @constant */
            type: "error";
        };
        /** @description `at` is the place of the first bar of a chunk among all bars */
        ChartLineInput: {
            bars: number;
            code: string;
            currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @enum {string} */
            interval: "day" | "week" | "month" | "minute";
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketIdInput"];
            name: string;
            overlays: string[];
            /** @enum {string} */
            prices: "adjusted" | "raw";
            /** @constant */
            type: "head";
        } | {
            at: number;
            bars: components["schemas"]["ChartBarInput"][];
            /** @constant */
            type: "bars";
        } | {
            done: number;
            /** @enum {string} */
            phase: "bars" | "overlays";
            total: number;
            /** @constant */
            type: "progress";
        } | {
            at: number;
            overlay: number;
            /** @constant */
            type: "overlay";
            values: (number | null)[];
        } | {
            /** @constant */
            type: "end";
        } | {
            code: string;
            detail: string;
            /** @constant */
            type: "error";
        };
        /**
         * @example {
         *       "revision": 2
         *     }
         */
        CloneStrategy: {
            /** @description The one shown unless given */
            revision?: number;
        };
        /**
         * @example {
         *       "revision": 2
         *     }
         */
        CloneStrategyInput: {
            /** @description The one shown unless given */
            revision?: number;
        };
        /**
         * @example {
         *       "instrument": {
         *         "code": "960100",
         *         "name": "데모금융 011",
         *         "nameEn": "Demo Financial 011",
         *         "market": "KRX",
         *         "board": "KOSPI",
         *         "kind": "common",
         *         "sector": "금융",
         *         "currency": "KRW",
         *         "isListed": true,
         *         "listedOn": "2010-06-07",
         *         "delistedOn": null,
         *         "madeUp": true,
         *         "industry": "증권"
         *       },
         *       "listings": [
         *         {
         *           "from": "2010-06-07",
         *           "to": null,
         *           "board": "KOSPI",
         *           "sector": "금융",
         *           "status": "normal"
         *         }
         *       ],
         *       "quote": {
         *         "code": "960100",
         *         "name": "데모금융 011",
         *         "nameEn": "Demo Financial 011",
         *         "market": "KRX",
         *         "board": "KOSPI",
         *         "currency": "KRW",
         *         "status": "normal",
         *         "date": "2025-12-30",
         *         "open": 5450,
         *         "high": 5510,
         *         "low": 5410,
         *         "close": 5430,
         *         "base": 5440,
         *         "change": -10,
         *         "changeRatio": -0.0018,
         *         "volume": 1612549,
         *         "value": 8788392050,
         *         "marketCap": 1423496220000,
         *         "nextSession": {
         *           "date": "2026-01-02",
         *           "limits": {
         *             "lower": 3810,
         *             "upper": 7050
         *           }
         *         },
         *         "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *         "madeUp": true
         *       },
         *       "sharesOutstanding": 262154000,
         *       "statements": {
         *         "code": "960100",
         *         "asOf": "2025-12-30",
         *         "newest": [
         *           {
         *             "statement": "income",
         *             "period": "2025Q3",
         *             "basis": "consolidated",
         *             "age": 91,
         *             "isStale": false
         *           }
         *         ],
         *         "figures": [
         *           {
         *             "period": "2025Q3",
         *             "span": "YTD",
         *             "item": "capex",
         *             "basis": "consolidated",
         *             "value": 137828721072,
         *             "availableFrom": "2025-11-17",
         *             "filing": "20251114900010",
         *             "supersedes": null
         *           }
         *         ],
         *         "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *         "madeUp": true
         *       },
         *       "factors": {
         *         "state": "ready",
         *         "date": "2025-12-30",
         *         "values": [
         *           {
         *             "id": "revenue_ttm",
         *             "value": 1427680576680,
         *             "inMarket": 0.8421,
         *             "inSector": 1
         *           }
         *         ]
         *       },
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        Company: {
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @description On the last session of the market */
            factors: {
                date: string;
                /**
                 * @description Values of all factors are computed once for a version of the data; ask again a moment later
                 * @enum {string}
                 */
                state: "ready" | "computing" | "not-listed";
                values: components["schemas"]["FactorReading"][];
            };
            instrument: {
                board: string;
                code: string;
                currency: string;
                delistedOn: string | null;
                industry: string | null;
                /** @description On the last session of its market */
                isListed: boolean;
                /** @enum {string} */
                kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
                listedOn: string | null;
                madeUp: boolean;
                market: components["schemas"]["MarketId"];
                name: string;
                nameEn: string | null;
                sector: string | null;
            };
            listings: {
                board: string | null;
                from: string | null;
                sector: string | null;
                /** @enum {string} */
                status: "normal" | "administrative" | "halted" | "liquidation";
                to: string | null;
            }[];
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            quote: components["schemas"]["Quote"] | null;
            sharesOutstanding: number | null;
            statements: components["schemas"]["Statements"];
        };
        /**
         * @example {
         *       "instrument": {
         *         "code": "960100",
         *         "name": "데모금융 011",
         *         "nameEn": "Demo Financial 011",
         *         "market": "KRX",
         *         "board": "KOSPI",
         *         "kind": "common",
         *         "sector": "금융",
         *         "currency": "KRW",
         *         "isListed": true,
         *         "listedOn": "2010-06-07",
         *         "delistedOn": null,
         *         "madeUp": true,
         *         "industry": "증권"
         *       },
         *       "listings": [
         *         {
         *           "from": "2010-06-07",
         *           "to": null,
         *           "board": "KOSPI",
         *           "sector": "금융",
         *           "status": "normal"
         *         }
         *       ],
         *       "quote": {
         *         "code": "960100",
         *         "name": "데모금융 011",
         *         "nameEn": "Demo Financial 011",
         *         "market": "KRX",
         *         "board": "KOSPI",
         *         "currency": "KRW",
         *         "status": "normal",
         *         "date": "2025-12-30",
         *         "open": 5450,
         *         "high": 5510,
         *         "low": 5410,
         *         "close": 5430,
         *         "base": 5440,
         *         "change": -10,
         *         "changeRatio": -0.0018,
         *         "volume": 1612549,
         *         "value": 8788392050,
         *         "marketCap": 1423496220000,
         *         "nextSession": {
         *           "date": "2026-01-02",
         *           "limits": {
         *             "lower": 3810,
         *             "upper": 7050
         *           }
         *         },
         *         "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *         "madeUp": true
         *       },
         *       "sharesOutstanding": 262154000,
         *       "statements": {
         *         "code": "960100",
         *         "asOf": "2025-12-30",
         *         "newest": [
         *           {
         *             "statement": "income",
         *             "period": "2025Q3",
         *             "basis": "consolidated",
         *             "age": 91,
         *             "isStale": false
         *           }
         *         ],
         *         "figures": [
         *           {
         *             "period": "2025Q3",
         *             "span": "YTD",
         *             "item": "capex",
         *             "basis": "consolidated",
         *             "value": 137828721072,
         *             "availableFrom": "2025-11-17",
         *             "filing": "20251114900010",
         *             "supersedes": null
         *           }
         *         ],
         *         "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *         "madeUp": true
         *       },
         *       "factors": {
         *         "state": "ready",
         *         "date": "2025-12-30",
         *         "values": [
         *           {
         *             "id": "revenue_ttm",
         *             "value": 1427680576680,
         *             "inMarket": 0.8421,
         *             "inSector": 1
         *           }
         *         ]
         *       },
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        CompanyInput: {
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @description On the last session of the market */
            factors: {
                date: string;
                /**
                 * @description Values of all factors are computed once for a version of the data; ask again a moment later
                 * @enum {string}
                 */
                state: "ready" | "computing" | "not-listed";
                values: components["schemas"]["FactorReadingInput"][];
            };
            instrument: {
                board: string;
                code: string;
                currency: string;
                delistedOn: string | null;
                industry: string | null;
                /** @description On the last session of its market */
                isListed: boolean;
                /** @enum {string} */
                kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
                listedOn: string | null;
                madeUp: boolean;
                market: components["schemas"]["MarketIdInput"];
                name: string;
                nameEn: string | null;
                sector: string | null;
            };
            listings: {
                board: string | null;
                from: string | null;
                sector: string | null;
                /** @enum {string} */
                status: "normal" | "administrative" | "halted" | "liquidation";
                to: string | null;
            }[];
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            quote: components["schemas"]["QuoteInput"] | null;
            sharesOutstanding: number | null;
            statements: components["schemas"]["StatementsInput"];
        };
        /**
         * @example {
         *       "ids": [
         *         "0196f1f0-5e5e-7000-8000-000000000001",
         *         "0196f1f0-5e5e-7000-8000-000000000002"
         *       ]
         *     }
         */
        CompareRuns: {
            ids: string[];
            /**
             * @description Longest curve
             * @default 500
             */
            points: number;
        };
        /**
         * @example {
         *       "ids": [
         *         "0196f1f0-5e5e-7000-8000-000000000001",
         *         "0196f1f0-5e5e-7000-8000-000000000002"
         *       ]
         *     }
         */
        CompareRunsInput: {
            ids: string[];
            /**
             * @description Longest curve
             * @default 500
             */
            points?: number;
        };
        ConditionReading: {
            /** @description Null = a value that it needs is missing */
            holds: boolean | null;
            joint: ("and" | "or" | "not") | null;
            operands: {
                text: string;
                value: number | null;
            }[];
            parts: components["schemas"]["ConditionReading"][];
            text: string;
        };
        ConditionReadingInput: {
            /** @description Null = a value that it needs is missing */
            holds: boolean | null;
            joint: ("and" | "or" | "not") | null;
            operands: {
                text: string;
                value: number | null;
            }[];
            parts: components["schemas"]["ConditionReadingInput"][];
            text: string;
        };
        /**
         * @example {
         *       "token": "paste-the-forty-three-characters-of-the-lin",
         *       "password": "correct horse battery staple"
         *     }
         */
        ConfirmRegistration: {
            /**
             * @description Another one, where the first was taken meanwhile
             * @example 가치투자자
             */
            nickname?: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
            /** @description What stands behind `token=` in the link of the letter */
            token: string;
        };
        /**
         * @example {
         *       "token": "paste-the-forty-three-characters-of-the-lin",
         *       "password": "correct horse battery staple"
         *     }
         */
        ConfirmRegistrationInput: {
            /**
             * @description Another one, where the first was taken meanwhile
             * @example 가치투자자
             */
            nickname?: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
            /** @description What stands behind `token=` in the link of the letter */
            token: string;
        };
        /**
         * @example {
         *       "codes": [
         *         "960000",
         *         "960010"
         *       ],
         *       "from": "2025-03-04",
         *       "to": "2025-12-30",
         *       "matrix": [
         *         [
         *           1,
         *           0.1213
         *         ],
         *         [
         *           0.1213,
         *           1
         *         ]
         *       ],
         *       "observations": [
         *         [
         *           204,
         *           204
         *         ],
         *         [
         *           204,
         *           204
         *         ]
         *       ],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        Correlations: {
            codes: string[];
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            from: string;
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            /** @description Pearson correlation of daily returns; null below 20 common returns or where one never moves */
            matrix: (number | null)[][];
            /** @description Days on which both have a return: a bar on the session and one on the session before */
            observations: number[][];
            to: string;
        };
        /**
         * @example {
         *       "codes": [
         *         "960000",
         *         "960010"
         *       ],
         *       "from": "2025-03-04",
         *       "to": "2025-12-30",
         *       "matrix": [
         *         [
         *           1,
         *           0.1213
         *         ],
         *         [
         *           0.1213,
         *           1
         *         ]
         *       ],
         *       "observations": [
         *         [
         *           204,
         *           204
         *         ],
         *         [
         *           204,
         *           204
         *         ]
         *       ],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        CorrelationsInput: {
            codes: string[];
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            from: string;
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            /** @description Pearson correlation of daily returns; null below 20 common returns or where one never moves */
            matrix: (number | null)[][];
            /** @description Days on which both have a return: a bar on the session and one on the session before */
            observations: number[][];
            to: string;
        };
        /**
         * @example {
         *       "name": "nightly screen",
         *       "scopes": [
         *         "market:read"
         *       ],
         *       "expiresAt": null
         *     }
         */
        CreateApiKey: {
            /** @default null */
            expiresAt: string | null;
            /** @example nightly screen */
            name: string;
            scopes: components["schemas"]["Scope"][];
        };
        /**
         * @example {
         *       "name": "nightly screen",
         *       "scopes": [
         *         "market:read"
         *       ],
         *       "expiresAt": null
         *     }
         */
        CreateApiKeyInput: {
            /** @default null */
            expiresAt?: string | null;
            /** @example nightly screen */
            name: string;
            scopes: components["schemas"]["ScopeInput"][];
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
        CreateBacktest: {
            capital?: number;
            /** @description A strategy document: its YAML or JSON as text, or as a value */
            document?: string | {
                [key: string]: unknown;
            };
            /**
             * @description Values of $parameters of the document
             * @default {}
             * @example {
             *       "lookback": 120
             *     }
             */
            parameters: {
                [key: string]: number;
            };
            period?: {
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                from?: string;
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                to?: string;
            };
            /** @default normal */
            priority: components["schemas"]["BacktestPriority"];
            /** @description Of the stored strategy; the newest unless given */
            revision?: number;
            /**
             * Format: uuid
             * @description Or a stored strategy: own, public or of the library
             */
            strategyId?: string;
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
        CreateBacktestInput: {
            capital?: number;
            /** @description A strategy document: its YAML or JSON as text, or as a value */
            document?: string | {
                [key: string]: unknown;
            };
            /**
             * @description Values of $parameters of the document
             * @default {}
             * @example {
             *       "lookback": 120
             *     }
             */
            parameters?: {
                [key: string]: number;
            };
            period?: {
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                from?: string;
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                to?: string;
            };
            /** @default normal */
            priority?: components["schemas"]["BacktestPriorityInput"];
            /** @description Of the stored strategy; the newest unless given */
            revision?: number;
            /**
             * Format: uuid
             * @description Or a stored strategy: own, public or of the library
             */
            strategyId?: string;
        };
        /**
         * @example {
         *       "apiKey": {
         *         "id": "0196f1f0-5e5e-7000-8000-000000000003",
         *         "name": "nightly screen",
         *         "prefix": "slk_Zx81aaQ2",
         *         "scopes": [
         *           "market:read"
         *         ],
         *         "createdAt": "2026-03-14T01:59:26.535Z",
         *         "expiresAt": null,
         *         "lastUsedAt": null
         *       },
         *       "secret": "slk_Zx81aaQ2_the-rest-is-shown-this-once"
         *     }
         */
        CreatedApiKey: {
            apiKey: components["schemas"]["ApiKey"];
            /** @description The key itself; it is shown this once */
            secret: string;
        };
        /**
         * @example {
         *       "apiKey": {
         *         "id": "0196f1f0-5e5e-7000-8000-000000000003",
         *         "name": "nightly screen",
         *         "prefix": "slk_Zx81aaQ2",
         *         "scopes": [
         *           "market:read"
         *         ],
         *         "createdAt": "2026-03-14T01:59:26.535Z",
         *         "expiresAt": null,
         *         "lastUsedAt": null
         *       },
         *       "secret": "slk_Zx81aaQ2_the-rest-is-shown-this-once"
         *     }
         */
        CreatedApiKeyInput: {
            apiKey: components["schemas"]["ApiKeyInput"];
            /** @description The key itself; it is shown this once */
            secret: string;
        };
        /**
         * @example {
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "tags": [
         *         "momentum"
         *       ]
         *     }
         */
        CreateStrategy: {
            document?: components["schemas"]["StrategyDocument"];
            /**
             * @description Of `source`
             * @default yaml
             * @enum {string}
             */
            format: "yaml" | "json";
            /** @description What was changed and why, for the list of revisions */
            note?: string;
            /** @description The document as text; its comments are kept */
            source?: string;
            /**
             * @description At most ten; the answer has each once, in order
             * @default []
             * @example [
             *       "value",
             *       "low-risk"
             *     ]
             */
            tags: unknown;
        };
        /**
         * @example {
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "tags": [
         *         "momentum"
         *       ]
         *     }
         */
        CreateStrategyInput: {
            document?: components["schemas"]["StrategyDocumentInput"];
            /**
             * @description Of `source`
             * @default yaml
             * @enum {string}
             */
            format?: "yaml" | "json";
            /** @description What was changed and why, for the list of revisions */
            note?: string;
            /** @description The document as text; its comments are kept */
            source?: string;
            /** @description At most ten; the answer has each once, in order */
            tags?: string[];
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
        CreateStudy: {
            capital?: number;
            /** @description A strategy document: its YAML or JSON as text, or as a value */
            document?: string | {
                [key: string]: unknown;
            };
            /**
             * @description Values of $parameters of the document
             * @default {}
             * @example {
             *       "lookback": 120
             *     }
             */
            parameters: {
                [key: string]: number;
            };
            period?: {
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                from?: string;
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                to?: string;
            };
            /** @default normal */
            priority: components["schemas"]["BacktestPriority"];
            /** @description Of the stored strategy; the newest unless given */
            revision?: number;
            /**
             * Format: uuid
             * @description Or a stored strategy: own, public or of the library
             */
            strategyId?: string;
            study: components["schemas"]["StudyQuestion"];
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
        CreateStudyInput: {
            capital?: number;
            /** @description A strategy document: its YAML or JSON as text, or as a value */
            document?: string | {
                [key: string]: unknown;
            };
            /**
             * @description Values of $parameters of the document
             * @default {}
             * @example {
             *       "lookback": 120
             *     }
             */
            parameters?: {
                [key: string]: number;
            };
            period?: {
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                from?: string;
                /**
                 * Format: date
                 * @example 2016-01-04
                 */
                to?: string;
            };
            /** @default normal */
            priority?: components["schemas"]["BacktestPriorityInput"];
            /** @description Of the stored strategy; the newest unless given */
            revision?: number;
            /**
             * Format: uuid
             * @description Or a stored strategy: own, public or of the library
             */
            strategyId?: string;
            study: components["schemas"]["StudyQuestionInput"];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000051",
         *       "eventId": "0196f1f0-5e5e-7000-8000-000000000052",
         *       "event": "backtest.failed",
         *       "channel": "webhook",
         *       "webhookId": "0196f1f0-5e5e-7000-8000-000000000053",
         *       "status": "delivered",
         *       "attempts": 1,
         *       "nextAttemptAt": null,
         *       "error": null,
         *       "responseStatus": 200,
         *       "responseSnippet": "ok",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "deliveredAt": "2026-03-14T02:10:41.120Z"
         *     }
         */
        Delivery: {
            attempts: number;
            channel: components["schemas"]["NotificationChannel"];
            /**
             * Format: date-time
             * @example 2026-03-14T01:59:26.535Z
             */
            createdAt: string;
            deliveredAt: string | null;
            error: string | null;
            event: string;
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            id: string;
            /** @description Null where none is due */
            nextAttemptAt: string | null;
            /** @description Beginning of what the receiver answered */
            responseSnippet: string | null;
            responseStatus: number | null;
            /**
             * @description dead = given up; it can be replayed
             * @enum {string}
             */
            status: "waiting" | "retrying" | "delivered" | "dead";
            webhookId: string | null;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000051",
         *       "eventId": "0196f1f0-5e5e-7000-8000-000000000052",
         *       "event": "backtest.failed",
         *       "channel": "webhook",
         *       "webhookId": "0196f1f0-5e5e-7000-8000-000000000053",
         *       "status": "delivered",
         *       "attempts": 1,
         *       "nextAttemptAt": null,
         *       "error": null,
         *       "responseStatus": 200,
         *       "responseSnippet": "ok",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "deliveredAt": "2026-03-14T02:10:41.120Z"
         *     }
         */
        DeliveryInput: {
            attempts: number;
            channel: components["schemas"]["NotificationChannelInput"];
            /**
             * Format: date-time
             * @example 2026-03-14T01:59:26.535Z
             */
            createdAt: string;
            deliveredAt: string | null;
            error: string | null;
            event: string;
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            id: string;
            /** @description Null where none is due */
            nextAttemptAt: string | null;
            /** @description Beginning of what the receiver answered */
            responseSnippet: string | null;
            responseStatus: number | null;
            /**
             * @description dead = given up; it can be replayed
             * @enum {string}
             */
            status: "waiting" | "retrying" | "delivered" | "dead";
            webhookId: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000051",
         *           "eventId": "0196f1f0-5e5e-7000-8000-000000000052",
         *           "event": "backtest.failed",
         *           "channel": "webhook",
         *           "webhookId": "0196f1f0-5e5e-7000-8000-000000000053",
         *           "status": "delivered",
         *           "attempts": 1,
         *           "nextAttemptAt": null,
         *           "error": null,
         *           "responseStatus": 200,
         *           "responseSnippet": "ok",
         *           "createdAt": "2026-03-14T01:59:26.535Z",
         *           "deliveredAt": "2026-03-14T02:10:41.120Z"
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000051",
         *           "eventId": "0196f1f0-5e5e-7000-8000-000000000052",
         *           "event": "backtest.failed",
         *           "channel": "webhook",
         *           "webhookId": "0196f1f0-5e5e-7000-8000-000000000053",
         *           "status": "delivered",
         *           "attempts": 1,
         *           "nextAttemptAt": null,
         *           "error": null,
         *           "responseStatus": 200,
         *           "responseSnippet": "ok",
         *           "createdAt": "2026-03-14T01:59:26.535Z",
         *           "deliveredAt": "2026-03-14T02:10:41.120Z"
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        DeliveryPageInput: {
            items: components["schemas"]["DeliveryInput"][];
            nextCursor: string | null;
        };
        /**
         * @example [
         *       "2024-02-29",
         *       10250000
         *     ]
         */
        EquityPoint: [
            string,
            number
        ];
        /**
         * @example [
         *       "2024-02-29",
         *       10250000
         *     ]
         */
        EquityPointInput: [
            string,
            number
        ];
        /**
         * @example {
         *       "eventId": "0196f1f0-5e5e-7000-8000-000000000052"
         *     }
         */
        EventRecorded: {
            /** Format: uuid */
            eventId: string;
        };
        /**
         * @example {
         *       "eventId": "0196f1f0-5e5e-7000-8000-000000000052"
         *     }
         */
        EventRecordedInput: {
            /** Format: uuid */
            eventId: string;
        };
        /** @enum {string} */
        EventType: "backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "security.new-login" | "security.password-changed" | "data.updated" | "system.announcement" | "webhook.disabled" | "webhook.test";
        /** @enum {string} */
        EventTypeInput: "backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "security.new-login" | "security.password-changed" | "data.updated" | "system.announcement" | "webhook.disabled" | "webhook.test";
        Factor: {
            /** @example rsi(14) */
            call: string | null;
            category: string;
            /**
             * @description The end that the literature prefers
             * @enum {string}
             */
            direction: "higher" | "lower" | "neutral";
            formula: string;
            id: string;
            /** @enum {string} */
            kind: "technical" | "fundamental" | "mixed" | "composite";
            nameEn: string;
            nameKo: string;
            needsStatements: boolean;
            /** @description Numbers that may be changed by writing the factor as a function, as in rsi(21) */
            parameters: {
                least: number;
                most: number;
                name: string;
                value: number;
                whole: boolean;
            }[];
            source: string;
            unit: string;
        };
        /**
         * @example {
         *       "id": "rsi_14",
         *       "nameKo": "상대강도지수(RSI14)",
         *       "nameEn": "RSI 14",
         *       "category": "momentum_technical",
         *       "kind": "technical",
         *       "unit": "percent",
         *       "direction": "neutral",
         *       "formula": "100 * AG / (AG + AL), AG and AL = WILDER14 of gains and losses",
         *       "source": "TA-Lib RSI; Wilder (1978)",
         *       "needsStatements": false,
         *       "parameters": [
         *         {
         *           "name": "n",
         *           "value": 14,
         *           "least": 1,
         *           "most": 10000,
         *           "whole": true
         *         }
         *       ],
         *       "call": "rsi(14)",
         *       "inputs": [
         *         "adj_close"
         *       ],
         *       "dependsOn": [],
         *       "lookback": 14,
         *       "lookbackUnit": "trading days",
         *       "warmup": "first value on bar index 14 (needs 15 bars since listing)",
         *       "missingRule": "MASK: AG + AL = 0 gives NaN (TA-Lib returns 0); incomplete window or missing bar gives NaN",
         *       "pointInTimeRule": "PIT-T: market data up to the close of t, usable from the next session"
         *     }
         */
        FactorDetail: {
            /** @example rsi(14) */
            call: string | null;
            category: string;
            dependsOn: string[];
            /**
             * @description The end that the literature prefers
             * @enum {string}
             */
            direction: "higher" | "lower" | "neutral";
            formula: string;
            id: string;
            inputs: string[];
            /** @enum {string} */
            kind: "technical" | "fundamental" | "mixed" | "composite";
            lookback: number;
            /** @enum {string} */
            lookbackUnit: "trading days" | "quarters";
            missingRule: string;
            nameEn: string;
            nameKo: string;
            needsStatements: boolean;
            /** @description Numbers that may be changed by writing the factor as a function, as in rsi(21) */
            parameters: {
                least: number;
                most: number;
                name: string;
                value: number;
                whole: boolean;
            }[];
            pointInTimeRule: string;
            source: string;
            unit: string;
            warmup: string;
        };
        /**
         * @example {
         *       "id": "rsi_14",
         *       "nameKo": "상대강도지수(RSI14)",
         *       "nameEn": "RSI 14",
         *       "category": "momentum_technical",
         *       "kind": "technical",
         *       "unit": "percent",
         *       "direction": "neutral",
         *       "formula": "100 * AG / (AG + AL), AG and AL = WILDER14 of gains and losses",
         *       "source": "TA-Lib RSI; Wilder (1978)",
         *       "needsStatements": false,
         *       "parameters": [
         *         {
         *           "name": "n",
         *           "value": 14,
         *           "least": 1,
         *           "most": 10000,
         *           "whole": true
         *         }
         *       ],
         *       "call": "rsi(14)",
         *       "inputs": [
         *         "adj_close"
         *       ],
         *       "dependsOn": [],
         *       "lookback": 14,
         *       "lookbackUnit": "trading days",
         *       "warmup": "first value on bar index 14 (needs 15 bars since listing)",
         *       "missingRule": "MASK: AG + AL = 0 gives NaN (TA-Lib returns 0); incomplete window or missing bar gives NaN",
         *       "pointInTimeRule": "PIT-T: market data up to the close of t, usable from the next session"
         *     }
         */
        FactorDetailInput: {
            /** @example rsi(14) */
            call: string | null;
            category: string;
            dependsOn: string[];
            /**
             * @description The end that the literature prefers
             * @enum {string}
             */
            direction: "higher" | "lower" | "neutral";
            formula: string;
            id: string;
            inputs: string[];
            /** @enum {string} */
            kind: "technical" | "fundamental" | "mixed" | "composite";
            lookback: number;
            /** @enum {string} */
            lookbackUnit: "trading days" | "quarters";
            missingRule: string;
            nameEn: string;
            nameKo: string;
            needsStatements: boolean;
            /** @description Numbers that may be changed by writing the factor as a function, as in rsi(21) */
            parameters: {
                least: number;
                most: number;
                name: string;
                value: number;
                whole: boolean;
            }[];
            pointInTimeRule: string;
            source: string;
            unit: string;
            warmup: string;
        };
        FactorInput: {
            /** @example rsi(14) */
            call: string | null;
            category: string;
            /**
             * @description The end that the literature prefers
             * @enum {string}
             */
            direction: "higher" | "lower" | "neutral";
            formula: string;
            id: string;
            /** @enum {string} */
            kind: "technical" | "fundamental" | "mixed" | "composite";
            nameEn: string;
            nameKo: string;
            needsStatements: boolean;
            /** @description Numbers that may be changed by writing the factor as a function, as in rsi(21) */
            parameters: {
                least: number;
                most: number;
                name: string;
                value: number;
                whole: boolean;
            }[];
            source: string;
            unit: string;
        };
        FactorReading: {
            id: string;
            /** @description Share of the other listed instruments with a value that lie below, ties half: 0 to 1 */
            inMarket: number | null;
            /** @description The same among the sector; null without a sector */
            inSector: number | null;
            value: number | null;
        };
        FactorReadingInput: {
            id: string;
            /** @description Share of the other listed instruments with a value that lie below, ties half: 0 to 1 */
            inMarket: number | null;
            /** @description The same among the sector; null without a sector */
            inSector: number | null;
            value: number | null;
        };
        /**
         * @example {
         *       "categories": [
         *         {
         *           "id": "value",
         *           "nameKo": "가치",
         *           "nameEn": "Value",
         *           "factors": [
         *             {
         *               "id": "per",
         *               "nameKo": "주가수익비율(PER)",
         *               "nameEn": "Price / earnings",
         *               "category": "value",
         *               "kind": "mixed",
         *               "unit": "ratio",
         *               "direction": "lower",
         *               "formula": "market_cap / net_income_parent_ttm",
         *               "source": "Basu (1977)",
         *               "needsStatements": true,
         *               "parameters": [],
         *               "call": null
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        Factors: {
            categories: {
                factors: components["schemas"]["Factor"][];
                id: string;
                nameEn: string;
                nameKo: string;
            }[];
        };
        /**
         * @example {
         *       "categories": [
         *         {
         *           "id": "value",
         *           "nameKo": "가치",
         *           "nameEn": "Value",
         *           "factors": [
         *             {
         *               "id": "per",
         *               "nameKo": "주가수익비율(PER)",
         *               "nameEn": "Price / earnings",
         *               "category": "value",
         *               "kind": "mixed",
         *               "unit": "ratio",
         *               "direction": "lower",
         *               "formula": "market_cap / net_income_parent_ttm",
         *               "source": "Basu (1977)",
         *               "needsStatements": true,
         *               "parameters": [],
         *               "call": null
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        FactorsInput: {
            categories: {
                factors: components["schemas"]["FactorInput"][];
                id: string;
                nameEn: string;
                nameKo: string;
            }[];
        };
        Figure: {
            availableFrom: string;
            /** @enum {string} */
            basis: "consolidated" | "separate";
            /** @description Receipt; `estimated` where only the deadline is known */
            filing: string | null;
            item: string;
            /** @example 2025Q3 */
            period: string;
            /** @description Q, YTD, FY, or AT for a balance */
            span: string;
            /** @description The version that this one corrected */
            supersedes: {
                availableFrom: string;
                filing: string | null;
                value: number;
            } | null;
            value: number;
        };
        FigureInput: {
            availableFrom: string;
            /** @enum {string} */
            basis: "consolidated" | "separate";
            /** @description Receipt; `estimated` where only the deadline is known */
            filing: string | null;
            item: string;
            /** @example 2025Q3 */
            period: string;
            /** @description Q, YTD, FY, or AT for a balance */
            span: string;
            /** @description The version that this one corrected */
            supersedes: {
                availableFrom: string;
                filing: string | null;
                value: number;
            } | null;
            value: number;
        };
        Filing: {
            availableFrom: string;
            figures: components["schemas"]["Figure"][];
            filing: string | null;
        };
        FilingInput: {
            availableFrom: string;
            figures: components["schemas"]["FigureInput"][];
            filing: string | null;
        };
        /**
         * @example {
         *       "email": "kim@example.com"
         *     }
         */
        ForgotPassword: {
            /**
             * Format: email
             * @example kim@example.com
             */
            email: string;
        };
        /**
         * @example {
         *       "email": "kim@example.com"
         *     }
         */
        ForgotPasswordInput: {
            /**
             * Format: email
             * @example kim@example.com
             */
            email: string;
        };
        GroupReturn: {
            advancers: number;
            decliners: number;
            id: string;
            /** @description Mean of the changes of those that traded */
            meanReturn: number | null;
            /** @description Listed on the session */
            members: number;
            name: string;
            nameEn: string | null;
            traded: number;
            /** @description By market capitalisation of the session before; null where no share counts are known */
            weightedReturn: number | null;
        };
        GroupReturnInput: {
            advancers: number;
            decliners: number;
            id: string;
            /** @description Mean of the changes of those that traded */
            meanReturn: number | null;
            /** @description Listed on the session */
            members: number;
            name: string;
            nameEn: string | null;
            traded: number;
            /** @description By market capitalisation of the session before; null where no share counts are known */
            weightedReturn: number | null;
        };
        /**
         * @example {
         *       "status": "up",
         *       "dependencies": [
         *         {
         *           "name": "database",
         *           "required": true,
         *           "status": "up",
         *           "latencyMs": 0.8
         *         }
         *       ]
         *     }
         */
        Health: {
            dependencies: {
                latencyMs: number;
                name: string;
                required: boolean;
                /** @enum {string} */
                status: "up" | "down";
            }[];
            /**
             * @description degraded = something is away that the platform can do without; down = it cannot answer
             * @enum {string}
             */
            status: "up" | "degraded" | "down";
        };
        /**
         * @example {
         *       "status": "up",
         *       "dependencies": [
         *         {
         *           "name": "database",
         *           "required": true,
         *           "status": "up",
         *           "latencyMs": 0.8
         *         }
         *       ]
         *     }
         */
        HealthInput: {
            dependencies: {
                latencyMs: number;
                name: string;
                required: boolean;
                /** @enum {string} */
                status: "up" | "down";
            }[];
            /**
             * @description degraded = something is away that the platform can do without; down = it cannot answer
             * @enum {string}
             */
            status: "up" | "degraded" | "down";
        };
        /**
         * @example {
         *       "code": "960060",
         *       "name": "데모전자 007",
         *       "nameEn": "Demo Electronics 007",
         *       "market": "KRX",
         *       "board": "KOSPI",
         *       "kind": "common",
         *       "sector": "전기전자",
         *       "currency": "KRW",
         *       "isListed": true,
         *       "listedOn": "1992-10-10",
         *       "delistedOn": null,
         *       "madeUp": true
         *     }
         */
        Instrument: {
            board: string;
            code: string;
            currency: string;
            delistedOn: string | null;
            /** @description On the last session of its market */
            isListed: boolean;
            /** @enum {string} */
            kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
            listedOn: string | null;
            madeUp: boolean;
            market: components["schemas"]["MarketId"];
            name: string;
            nameEn: string | null;
            sector: string | null;
        };
        /**
         * @example {
         *       "code": "960060",
         *       "name": "데모전자 007",
         *       "nameEn": "Demo Electronics 007",
         *       "market": "KRX",
         *       "board": "KOSPI",
         *       "kind": "common",
         *       "sector": "전기전자",
         *       "currency": "KRW",
         *       "isListed": true,
         *       "listedOn": "1992-10-10",
         *       "delistedOn": null,
         *       "madeUp": true
         *     }
         */
        InstrumentInput: {
            board: string;
            code: string;
            currency: string;
            delistedOn: string | null;
            /** @description On the last session of its market */
            isListed: boolean;
            /** @enum {string} */
            kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
            listedOn: string | null;
            madeUp: boolean;
            market: components["schemas"]["MarketIdInput"];
            name: string;
            nameEn: string | null;
            sector: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "code": "960060",
         *           "name": "데모전자 007",
         *           "nameEn": "Demo Electronics 007",
         *           "market": "KRX",
         *           "board": "KOSPI",
         *           "kind": "common",
         *           "sector": "전기전자",
         *           "currency": "KRW",
         *           "isListed": true,
         *           "listedOn": "1992-10-10",
         *           "delistedOn": null,
         *           "madeUp": true,
         *           "match": "initials"
         *         }
         *       ]
         *     }
         */
        InstrumentSearch: {
            items: {
                board: string;
                code: string;
                currency: string;
                delistedOn: string | null;
                /** @description On the last session of its market */
                isListed: boolean;
                /** @enum {string} */
                kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
                listedOn: string | null;
                madeUp: boolean;
                market: components["schemas"]["MarketId"];
                /**
                 * @description How it was found
                 * @enum {string}
                 */
                match: "code" | "prefix" | "initials" | "substring";
                name: string;
                nameEn: string | null;
                sector: string | null;
            }[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "code": "960060",
         *           "name": "데모전자 007",
         *           "nameEn": "Demo Electronics 007",
         *           "market": "KRX",
         *           "board": "KOSPI",
         *           "kind": "common",
         *           "sector": "전기전자",
         *           "currency": "KRW",
         *           "isListed": true,
         *           "listedOn": "1992-10-10",
         *           "delistedOn": null,
         *           "madeUp": true,
         *           "match": "initials"
         *         }
         *       ]
         *     }
         */
        InstrumentSearchInput: {
            items: {
                board: string;
                code: string;
                currency: string;
                delistedOn: string | null;
                /** @description On the last session of its market */
                isListed: boolean;
                /** @enum {string} */
                kind: "common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto";
                listedOn: string | null;
                madeUp: boolean;
                market: components["schemas"]["MarketIdInput"];
                /**
                 * @description How it was found
                 * @enum {string}
                 */
                match: "code" | "prefix" | "initials" | "substring";
                name: string;
                nameEn: string | null;
                sector: string | null;
            }[];
        };
        /** @description Why a job failed; the code is of the catalogue in docs/errors.md */
        JobError: {
            code: string;
            hint?: string;
            message: string;
        };
        /** @description Why a job failed; the code is of the catalogue in docs/errors.md */
        JobErrorInput: {
            code: string;
            hint?: string;
            message: string;
        };
        /** @enum {string} */
        JobKind: "backtest" | "optimize" | "walkforward" | "montecarlo" | "part";
        /** @enum {string} */
        JobKindInput: "backtest" | "optimize" | "walkforward" | "montecarlo" | "part";
        JobProgress: {
            detail: string | null;
            /**
             * @example loading market data
             * @example computing factors
             * @example simulating
             * @example done
             */
            phase: string;
            /** @description Done of the phase; null where it cannot be told */
            phaseRatio: number | null;
            /** @description Done of the whole job, by what its phases usually take */
            ratio: number;
            remainingMs: number | null;
            /** @description Bars that the phase has gone through */
            rows: number | null;
            rowsPerSecond: number | null;
            rowsTotal: number | null;
        };
        JobProgressInput: {
            detail: string | null;
            /**
             * @example loading market data
             * @example computing factors
             * @example simulating
             * @example done
             */
            phase: string;
            /** @description Done of the phase; null where it cannot be told */
            phaseRatio: number | null;
            /** @description Done of the whole job, by what its phases usually take */
            ratio: number;
            remainingMs: number | null;
            /** @description Bars that the phase has gone through */
            rows: number | null;
            rowsPerSecond: number | null;
            rowsTotal: number | null;
        };
        /**
         * @description pending: accepted, waits for its turn; queued: the next free worker takes it; the last three are final
         * @enum {string}
         */
        JobStatus: "pending" | "queued" | "running" | "completed" | "failed" | "cancelled";
        /**
         * @description pending: accepted, waits for its turn; queued: the next free worker takes it; the last three are final
         * @enum {string}
         */
        JobStatusInput: "pending" | "queued" | "running" | "completed" | "failed" | "cancelled";
        /** @enum {string} */
        Language: "ko" | "en";
        /** @enum {string} */
        LanguageInput: "ko" | "en";
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000011",
         *       "libraryId": "graham-net-net",
         *       "market": "KRX",
         *       "tags": [
         *         "risk:high",
         *         "turnover:low",
         *         "value"
         *       ],
         *       "factors": [
         *         "ncav_ratio"
         *       ],
         *       "revision": 1,
         *       "about": {
         *         "number": 2,
         *         "name": {
         *           "ko": "그레이엄 순유동자산(NCAV)",
         *           "en": "Graham net-nets"
         *         },
         *         "description": {
         *           "ko": "유동자산에서 모든 부채를 뺀 값의 3분의 2보다 싸게 거래되는 회사를 사서 50% 오르거나 2년이 지나면 팝니다.",
         *           "en": "Buys companies below two thirds of current assets less all liabilities; sells after +50 % or two years."
         *         },
         *         "source": {
         *           "author": "Benjamin Graham",
         *           "work": "Security Analysis; The Intelligent Investor",
         *           "read": "a summary by dustitwind"
         *         },
         *         "certainty": "secondary",
         *         "certainty_note": {
         *           "ko": "50% 이익 실현과 2년 매도, 30종목은 기억에 의존했습니다.",
         *           "en": "The sale after +50 % or two years and the 30 names are from memory."
         *         },
         *         "risk": "high",
         *         "style": [
         *           "value"
         *         ],
         *         "adaptations": [
         *           {
         *             "ko": "KOSPI·KOSDAQ 보통주만: 스팩, 우선주, 리츠, 관리종목, 정리매매는 뺍니다. 중국 기업은 빼지 못합니다(국적 자료가 없음).",
         *             "en": "Common stock of KOSPI and KOSDAQ: no SPAC, preferred share, REIT, administrative issue or liquidation trading. Chinese issuers stay in, as the data names no nationality."
         *           }
         *         ]
         *       },
         *       "turnover": "low",
         *       "measured": {
         *         "market": "the made-up demo market of \"stocklab data demo\", 2014-01-02 to 2025-12-30",
         *         "statistics": {
         *           "cagr": 0.083,
         *           "sharpe": 0.7491,
         *           "max_drawdown": -0.2653
         *         },
         *         "madeUp": true
         *       },
         *       "document": {
         *         "schema": "stocklab/strategy@1",
         *         "name": "Graham net-nets",
         *         "description": "유동자산에서 모든 부채를 뺀 값의 3분의 2보다 싸게 거래되는 회사를 사서 50% 오르거나 2년이 지나면 팝니다. Buys companies below two thirds of current assets less all liabilities; sells after +50 % or two years.",
         *         "market": "KRX",
         *         "capital": 100000000,
         *         "period": {
         *           "from": null,
         *           "to": null
         *         },
         *         "benchmark": "equal:KRX",
         *         "parameters": {},
         *         "universe": {
         *           "markets": [
         *             "KOSPI",
         *             "KOSDAQ"
         *           ],
         *           "kinds": [
         *             "common"
         *           ],
         *           "sectors": {
         *             "include": [],
         *             "exclude": [
         *               "금융",
         *               "금융업",
         *               "은행",
         *               "증권",
         *               "보험",
         *               "기타금융",
         *               "은행 및 저축기관",
         *               "보험업",
         *               "재 보험업",
         *               "보험 및 연금관련 서비스업",
         *               "금융 지원 서비스업",
         *               "신탁업 및 집합투자업",
         *               "기타 금융업"
         *             ]
         *           },
         *           "status": {
         *             "exclude": [
         *               "administrative",
         *               "liquidation"
         *             ]
         *           },
         *           "codes": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "where": null
         *         },
         *         "let": {},
         *         "entry": {
         *           "schedule": "monthly",
         *           "mode": "fill",
         *           "where": "ncav_ratio >= 1.5",
         *           "rank_by": [
         *             {
         *               "value": "ncav_ratio",
         *               "order": "high",
         *               "weight": 1
         *             }
         *           ],
         *           "max_positions": 30,
         *           "max_new_per_day": null,
         *           "sizing": "equal",
         *           "max_position_weight": null,
         *           "max_position_value": null,
         *           "rebalance_threshold": 0
         *         },
         *         "exit": {
         *           "trigger": "close",
         *           "take_profit": 0.5,
         *           "stop_loss": null,
         *           "trailing_stop": null,
         *           "min_hold_days": 0,
         *           "max_hold_days": 504,
         *           "where": null
         *         },
         *         "execution": {
         *           "price": "open",
         *           "slippage_bps": 30,
         *           "tick_rounding": true,
         *           "participation": null
         *         },
         *         "costs": "krx",
         *         "liquidate_at_end": false
         *       },
         *       "source": null,
         *       "standing": null,
         *       "figures": []
         *     }
         */
        LibraryStrategy: {
            about: {
                adaptations: {
                    en: string;
                    ko: string;
                }[];
                /** @enum {string} */
                certainty: "definition" | "replication" | "mixed" | "secondary" | "disputed";
                certainty_note?: {
                    en: string;
                    ko: string;
                };
                description: {
                    en: string;
                    ko: string;
                };
                name: {
                    en: string;
                    ko: string;
                };
                number: number;
                /** @enum {string} */
                risk: "low" | "mid" | "high";
                source: {
                    author: string;
                    read: string;
                    work: string;
                };
                style: string[];
            };
            document: components["schemas"]["StrategyDocument"];
            factors: string[];
            figures: components["schemas"]["StrategyFigures"][];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            /** @example graham-net-net */
            libraryId: string;
            market: string;
            measured: {
                /** @constant */
                madeUp: true;
                market: string;
                statistics: {
                    [key: string]: number | string | null;
                };
            } | null;
            revision: number;
            source: string | null;
            standing: components["schemas"]["StrategyRunStanding"] | null;
            tags: string[];
            turnover: ("low" | "mid" | "high") | null;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000011",
         *       "libraryId": "graham-net-net",
         *       "market": "KRX",
         *       "tags": [
         *         "risk:high",
         *         "turnover:low",
         *         "value"
         *       ],
         *       "factors": [
         *         "ncav_ratio"
         *       ],
         *       "revision": 1,
         *       "about": {
         *         "number": 2,
         *         "name": {
         *           "ko": "그레이엄 순유동자산(NCAV)",
         *           "en": "Graham net-nets"
         *         },
         *         "description": {
         *           "ko": "유동자산에서 모든 부채를 뺀 값의 3분의 2보다 싸게 거래되는 회사를 사서 50% 오르거나 2년이 지나면 팝니다.",
         *           "en": "Buys companies below two thirds of current assets less all liabilities; sells after +50 % or two years."
         *         },
         *         "source": {
         *           "author": "Benjamin Graham",
         *           "work": "Security Analysis; The Intelligent Investor",
         *           "read": "a summary by dustitwind"
         *         },
         *         "certainty": "secondary",
         *         "certainty_note": {
         *           "ko": "50% 이익 실현과 2년 매도, 30종목은 기억에 의존했습니다.",
         *           "en": "The sale after +50 % or two years and the 30 names are from memory."
         *         },
         *         "risk": "high",
         *         "style": [
         *           "value"
         *         ],
         *         "adaptations": [
         *           {
         *             "ko": "KOSPI·KOSDAQ 보통주만: 스팩, 우선주, 리츠, 관리종목, 정리매매는 뺍니다. 중국 기업은 빼지 못합니다(국적 자료가 없음).",
         *             "en": "Common stock of KOSPI and KOSDAQ: no SPAC, preferred share, REIT, administrative issue or liquidation trading. Chinese issuers stay in, as the data names no nationality."
         *           }
         *         ]
         *       },
         *       "turnover": "low",
         *       "measured": {
         *         "market": "the made-up demo market of \"stocklab data demo\", 2014-01-02 to 2025-12-30",
         *         "statistics": {
         *           "cagr": 0.083,
         *           "sharpe": 0.7491,
         *           "max_drawdown": -0.2653
         *         },
         *         "madeUp": true
         *       },
         *       "document": {
         *         "schema": "stocklab/strategy@1",
         *         "name": "Graham net-nets",
         *         "description": "유동자산에서 모든 부채를 뺀 값의 3분의 2보다 싸게 거래되는 회사를 사서 50% 오르거나 2년이 지나면 팝니다. Buys companies below two thirds of current assets less all liabilities; sells after +50 % or two years.",
         *         "market": "KRX",
         *         "capital": 100000000,
         *         "period": {
         *           "from": null,
         *           "to": null
         *         },
         *         "benchmark": "equal:KRX",
         *         "parameters": {},
         *         "universe": {
         *           "markets": [
         *             "KOSPI",
         *             "KOSDAQ"
         *           ],
         *           "kinds": [
         *             "common"
         *           ],
         *           "sectors": {
         *             "include": [],
         *             "exclude": [
         *               "금융",
         *               "금융업",
         *               "은행",
         *               "증권",
         *               "보험",
         *               "기타금융",
         *               "은행 및 저축기관",
         *               "보험업",
         *               "재 보험업",
         *               "보험 및 연금관련 서비스업",
         *               "금융 지원 서비스업",
         *               "신탁업 및 집합투자업",
         *               "기타 금융업"
         *             ]
         *           },
         *           "status": {
         *             "exclude": [
         *               "administrative",
         *               "liquidation"
         *             ]
         *           },
         *           "codes": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "where": null
         *         },
         *         "let": {},
         *         "entry": {
         *           "schedule": "monthly",
         *           "mode": "fill",
         *           "where": "ncav_ratio >= 1.5",
         *           "rank_by": [
         *             {
         *               "value": "ncav_ratio",
         *               "order": "high",
         *               "weight": 1
         *             }
         *           ],
         *           "max_positions": 30,
         *           "max_new_per_day": null,
         *           "sizing": "equal",
         *           "max_position_weight": null,
         *           "max_position_value": null,
         *           "rebalance_threshold": 0
         *         },
         *         "exit": {
         *           "trigger": "close",
         *           "take_profit": 0.5,
         *           "stop_loss": null,
         *           "trailing_stop": null,
         *           "min_hold_days": 0,
         *           "max_hold_days": 504,
         *           "where": null
         *         },
         *         "execution": {
         *           "price": "open",
         *           "slippage_bps": 30,
         *           "tick_rounding": true,
         *           "participation": null
         *         },
         *         "costs": "krx",
         *         "liquidate_at_end": false
         *       },
         *       "source": null,
         *       "standing": null,
         *       "figures": []
         *     }
         */
        LibraryStrategyInput: {
            about: {
                adaptations: {
                    en: string;
                    ko: string;
                }[];
                /** @enum {string} */
                certainty: "definition" | "replication" | "mixed" | "secondary" | "disputed";
                certainty_note?: {
                    en: string;
                    ko: string;
                };
                description: {
                    en: string;
                    ko: string;
                };
                name: {
                    en: string;
                    ko: string;
                };
                number: number;
                /** @enum {string} */
                risk: "low" | "mid" | "high";
                source: {
                    author: string;
                    read: string;
                    work: string;
                };
                style: string[];
            };
            document: components["schemas"]["StrategyDocumentInput"];
            factors: string[];
            figures: components["schemas"]["StrategyFiguresInput"][];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            /** @example graham-net-net */
            libraryId: string;
            market: string;
            measured: {
                /** @constant */
                madeUp: true;
                market: string;
                statistics: {
                    [key: string]: number | string | null;
                };
            } | null;
            revision: number;
            source: string | null;
            standing: components["schemas"]["StrategyRunStandingInput"] | null;
            tags: string[];
            turnover: ("low" | "mid" | "high") | null;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000011",
         *       "libraryId": "graham-net-net",
         *       "market": "KRX",
         *       "tags": [
         *         "risk:high",
         *         "turnover:low",
         *         "value"
         *       ],
         *       "factors": [
         *         "ncav_ratio"
         *       ],
         *       "revision": 1,
         *       "about": {
         *         "number": 2,
         *         "name": {
         *           "ko": "그레이엄 순유동자산(NCAV)",
         *           "en": "Graham net-nets"
         *         },
         *         "description": {
         *           "ko": "유동자산에서 모든 부채를 뺀 값의 3분의 2보다 싸게 거래되는 회사를 사서 50% 오르거나 2년이 지나면 팝니다.",
         *           "en": "Buys companies below two thirds of current assets less all liabilities; sells after +50 % or two years."
         *         },
         *         "source": {
         *           "author": "Benjamin Graham",
         *           "work": "Security Analysis; The Intelligent Investor",
         *           "read": "a summary by dustitwind"
         *         },
         *         "certainty": "secondary",
         *         "certainty_note": {
         *           "ko": "50% 이익 실현과 2년 매도, 30종목은 기억에 의존했습니다.",
         *           "en": "The sale after +50 % or two years and the 30 names are from memory."
         *         },
         *         "risk": "high",
         *         "style": [
         *           "value"
         *         ],
         *         "adaptations": [
         *           {
         *             "ko": "KOSPI·KOSDAQ 보통주만: 스팩, 우선주, 리츠, 관리종목, 정리매매는 뺍니다. 중국 기업은 빼지 못합니다(국적 자료가 없음).",
         *             "en": "Common stock of KOSPI and KOSDAQ: no SPAC, preferred share, REIT, administrative issue or liquidation trading. Chinese issuers stay in, as the data names no nationality."
         *           }
         *         ]
         *       },
         *       "turnover": "low",
         *       "measured": {
         *         "market": "the made-up demo market of \"stocklab data demo\", 2014-01-02 to 2025-12-30",
         *         "statistics": {
         *           "cagr": 0.083,
         *           "sharpe": 0.7491,
         *           "max_drawdown": -0.2653
         *         },
         *         "madeUp": true
         *       }
         *     }
         */
        LibraryStrategySummary: {
            about: {
                adaptations: {
                    en: string;
                    ko: string;
                }[];
                /** @enum {string} */
                certainty: "definition" | "replication" | "mixed" | "secondary" | "disputed";
                certainty_note?: {
                    en: string;
                    ko: string;
                };
                description: {
                    en: string;
                    ko: string;
                };
                name: {
                    en: string;
                    ko: string;
                };
                number: number;
                /** @enum {string} */
                risk: "low" | "mid" | "high";
                source: {
                    author: string;
                    read: string;
                    work: string;
                };
                style: string[];
            };
            factors: string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            /** @example graham-net-net */
            libraryId: string;
            market: string;
            measured: {
                /** @constant */
                madeUp: true;
                market: string;
                statistics: {
                    [key: string]: number | string | null;
                };
            } | null;
            revision: number;
            tags: string[];
            turnover: ("low" | "mid" | "high") | null;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000011",
         *       "libraryId": "graham-net-net",
         *       "market": "KRX",
         *       "tags": [
         *         "risk:high",
         *         "turnover:low",
         *         "value"
         *       ],
         *       "factors": [
         *         "ncav_ratio"
         *       ],
         *       "revision": 1,
         *       "about": {
         *         "number": 2,
         *         "name": {
         *           "ko": "그레이엄 순유동자산(NCAV)",
         *           "en": "Graham net-nets"
         *         },
         *         "description": {
         *           "ko": "유동자산에서 모든 부채를 뺀 값의 3분의 2보다 싸게 거래되는 회사를 사서 50% 오르거나 2년이 지나면 팝니다.",
         *           "en": "Buys companies below two thirds of current assets less all liabilities; sells after +50 % or two years."
         *         },
         *         "source": {
         *           "author": "Benjamin Graham",
         *           "work": "Security Analysis; The Intelligent Investor",
         *           "read": "a summary by dustitwind"
         *         },
         *         "certainty": "secondary",
         *         "certainty_note": {
         *           "ko": "50% 이익 실현과 2년 매도, 30종목은 기억에 의존했습니다.",
         *           "en": "The sale after +50 % or two years and the 30 names are from memory."
         *         },
         *         "risk": "high",
         *         "style": [
         *           "value"
         *         ],
         *         "adaptations": [
         *           {
         *             "ko": "KOSPI·KOSDAQ 보통주만: 스팩, 우선주, 리츠, 관리종목, 정리매매는 뺍니다. 중국 기업은 빼지 못합니다(국적 자료가 없음).",
         *             "en": "Common stock of KOSPI and KOSDAQ: no SPAC, preferred share, REIT, administrative issue or liquidation trading. Chinese issuers stay in, as the data names no nationality."
         *           }
         *         ]
         *       },
         *       "turnover": "low",
         *       "measured": {
         *         "market": "the made-up demo market of \"stocklab data demo\", 2014-01-02 to 2025-12-30",
         *         "statistics": {
         *           "cagr": 0.083,
         *           "sharpe": 0.7491,
         *           "max_drawdown": -0.2653
         *         },
         *         "madeUp": true
         *       }
         *     }
         */
        LibraryStrategySummaryInput: {
            about: {
                adaptations: {
                    en: string;
                    ko: string;
                }[];
                /** @enum {string} */
                certainty: "definition" | "replication" | "mixed" | "secondary" | "disputed";
                certainty_note?: {
                    en: string;
                    ko: string;
                };
                description: {
                    en: string;
                    ko: string;
                };
                name: {
                    en: string;
                    ko: string;
                };
                number: number;
                /** @enum {string} */
                risk: "low" | "mid" | "high";
                source: {
                    author: string;
                    read: string;
                    work: string;
                };
                style: string[];
            };
            factors: string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            /** @example graham-net-net */
            libraryId: string;
            market: string;
            measured: {
                /** @constant */
                madeUp: true;
                market: string;
                statistics: {
                    [key: string]: number | string | null;
                };
            } | null;
            revision: number;
            tags: string[];
            turnover: ("low" | "mid" | "high") | null;
        };
        /**
         * @example {
         *       "me": {
         *         "id": "0196f1f0-5e5e-7000-8000-000000000001",
         *         "email": "kim@example.com",
         *         "nickname": "가치투자자",
         *         "role": "user",
         *         "language": "ko",
         *         "emailVerified": true,
         *         "secondFactor": false,
         *         "createdAt": "2026-03-14T01:59:26.535Z",
         *         "csrfToken": "sent-back-as-x-csrf-token"
         *       },
         *       "token": null,
         *       "endsAt": "2026-05-13T01:59:26.535Z"
         *     }
         */
        LoggedIn: {
            /**
             * Format: date-time
             * @description The session ends then at the latest
             * @example 2025-03-14T01:59:26.535Z
             */
            endsAt: string;
            me: components["schemas"]["Me"];
            /** @description For Authorization: Bearer; null where a cookie was set */
            token: string | null;
        };
        /**
         * @example {
         *       "me": {
         *         "id": "0196f1f0-5e5e-7000-8000-000000000001",
         *         "email": "kim@example.com",
         *         "nickname": "가치투자자",
         *         "role": "user",
         *         "language": "ko",
         *         "emailVerified": true,
         *         "secondFactor": false,
         *         "createdAt": "2026-03-14T01:59:26.535Z",
         *         "csrfToken": "sent-back-as-x-csrf-token"
         *       },
         *       "token": null,
         *       "endsAt": "2026-05-13T01:59:26.535Z"
         *     }
         */
        LoggedInInput: {
            /**
             * Format: date-time
             * @description The session ends then at the latest
             * @example 2025-03-14T01:59:26.535Z
             */
            endsAt: string;
            me: components["schemas"]["MeInput"];
            /** @description For Authorization: Bearer; null where a cookie was set */
            token: string | null;
        };
        /**
         * @example {
         *       "email": "kim@example.com",
         *       "password": "correct horse battery staple",
         *       "code": "492039"
         *     }
         */
        Login: {
            /**
             * @description `token` = answer a bearer token instead
             * @default cookie
             * @enum {string}
             */
            as: "cookie" | "token";
            /** @example 492039 */
            code?: string;
            /**
             * Format: email
             * @example kim@example.com
             */
            email: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
        };
        /**
         * @example {
         *       "email": "kim@example.com",
         *       "password": "correct horse battery staple",
         *       "code": "492039"
         *     }
         */
        LoginInput: {
            /**
             * @description `token` = answer a bearer token instead
             * @default cookie
             * @enum {string}
             */
            as?: "cookie" | "token";
            /** @example 492039 */
            code?: string;
            /**
             * Format: email
             * @example kim@example.com
             */
            email: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
        };
        /** @enum {string} */
        MarketId: "KRX" | "US" | "CRYPTO";
        /** @enum {string} */
        MarketIdInput: "KRX" | "US" | "CRYPTO";
        /**
         * @example {
         *       "market": "KRX",
         *       "session": "2025-12-30",
         *       "nextSession": "2026-01-02",
         *       "indices": [
         *         {
         *           "code": "KOSDAQ",
         *           "date": "2025-12-30",
         *           "close": 600.32,
         *           "change": 10.96,
         *           "changeRatio": 0.0186
         *         }
         *       ],
         *       "breadth": {
         *         "listed": 60,
         *         "traded": 60,
         *         "advancers": 33,
         *         "decliners": 25,
         *         "unchanged": 2,
         *         "limitUp": 0,
         *         "limitDown": 0,
         *         "newHighs": 4,
         *         "newLows": 0
         *       },
         *       "gainers": [
         *         {
         *           "code": "960550",
         *           "name": "데모유통 056",
         *           "close": 16380,
         *           "changeRatio": 0.0791,
         *           "value": 9550885600
         *         }
         *       ],
         *       "losers": [
         *         {
         *           "code": "960110",
         *           "name": "데모조선 012",
         *           "close": 11250,
         *           "changeRatio": -0.1163,
         *           "value": 23175867975
         *         }
         *       ],
         *       "mostTraded": [
         *         {
         *           "code": "960110",
         *           "name": "데모조선 012",
         *           "close": 11250,
         *           "changeRatio": -0.1163,
         *           "value": 23175867975
         *         }
         *       ],
         *       "sectors": [
         *         {
         *           "id": "유통",
         *           "name": "유통",
         *           "nameEn": null,
         *           "members": 4,
         *           "traded": 4,
         *           "meanReturn": 0.0316,
         *           "weightedReturn": 0.0506,
         *           "advancers": 3,
         *           "decliners": 1
         *         }
         *       ],
         *       "themes": [
         *         {
         *           "id": "electric-cars",
         *           "name": "전기차",
         *           "nameEn": "Electric cars",
         *           "members": 2,
         *           "traded": 2,
         *           "meanReturn": 0.0005,
         *           "weightedReturn": 0.0009,
         *           "advancers": 1,
         *           "decliners": 0
         *         }
         *       ],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        MarketOverview: {
            breadth: {
                advancers: number;
                decliners: number;
                limitDown: number | null;
                /** @description Closed at the upper limit; null where the market has none */
                limitUp: number | null;
                listed: number;
                /** @description High above every adjusted high of the 52 weeks before */
                newHighs: number;
                newLows: number;
                /** @description With a bar and volume on the session */
                traded: number;
                unchanged: number;
            };
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            gainers: components["schemas"]["Mover"][];
            indices: {
                /** @description With as many decimals as the prices */
                change: number | null;
                changeRatio: number | null;
                close: number;
                code: string;
                date: string;
            }[];
            losers: components["schemas"]["Mover"][];
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketId"];
            mostTraded: components["schemas"]["Mover"][];
            nextSession: string;
            /** @description Best weighted return first */
            sectors: components["schemas"]["GroupReturn"][];
            session: string;
            themes: components["schemas"]["GroupReturn"][];
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "session": "2025-12-30",
         *       "nextSession": "2026-01-02",
         *       "indices": [
         *         {
         *           "code": "KOSDAQ",
         *           "date": "2025-12-30",
         *           "close": 600.32,
         *           "change": 10.96,
         *           "changeRatio": 0.0186
         *         }
         *       ],
         *       "breadth": {
         *         "listed": 60,
         *         "traded": 60,
         *         "advancers": 33,
         *         "decliners": 25,
         *         "unchanged": 2,
         *         "limitUp": 0,
         *         "limitDown": 0,
         *         "newHighs": 4,
         *         "newLows": 0
         *       },
         *       "gainers": [
         *         {
         *           "code": "960550",
         *           "name": "데모유통 056",
         *           "close": 16380,
         *           "changeRatio": 0.0791,
         *           "value": 9550885600
         *         }
         *       ],
         *       "losers": [
         *         {
         *           "code": "960110",
         *           "name": "데모조선 012",
         *           "close": 11250,
         *           "changeRatio": -0.1163,
         *           "value": 23175867975
         *         }
         *       ],
         *       "mostTraded": [
         *         {
         *           "code": "960110",
         *           "name": "데모조선 012",
         *           "close": 11250,
         *           "changeRatio": -0.1163,
         *           "value": 23175867975
         *         }
         *       ],
         *       "sectors": [
         *         {
         *           "id": "유통",
         *           "name": "유통",
         *           "nameEn": null,
         *           "members": 4,
         *           "traded": 4,
         *           "meanReturn": 0.0316,
         *           "weightedReturn": 0.0506,
         *           "advancers": 3,
         *           "decliners": 1
         *         }
         *       ],
         *       "themes": [
         *         {
         *           "id": "electric-cars",
         *           "name": "전기차",
         *           "nameEn": "Electric cars",
         *           "members": 2,
         *           "traded": 2,
         *           "meanReturn": 0.0005,
         *           "weightedReturn": 0.0009,
         *           "advancers": 1,
         *           "decliners": 0
         *         }
         *       ],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        MarketOverviewInput: {
            breadth: {
                advancers: number;
                decliners: number;
                limitDown: number | null;
                /** @description Closed at the upper limit; null where the market has none */
                limitUp: number | null;
                listed: number;
                /** @description High above every adjusted high of the 52 weeks before */
                newHighs: number;
                newLows: number;
                /** @description With a bar and volume on the session */
                traded: number;
                unchanged: number;
            };
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            gainers: components["schemas"]["MoverInput"][];
            indices: {
                /** @description With as many decimals as the prices */
                change: number | null;
                changeRatio: number | null;
                close: number;
                code: string;
                date: string;
            }[];
            losers: components["schemas"]["MoverInput"][];
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketIdInput"];
            mostTraded: components["schemas"]["MoverInput"][];
            nextSession: string;
            /** @description Best weighted return first */
            sectors: components["schemas"]["GroupReturnInput"][];
            session: string;
            themes: components["schemas"]["GroupReturnInput"][];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000001",
         *       "email": "kim@example.com",
         *       "nickname": "가치투자자",
         *       "role": "user",
         *       "language": "ko",
         *       "emailVerified": true,
         *       "secondFactor": false,
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "csrfToken": "sent-back-as-x-csrf-token"
         *     }
         */
        Me: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            createdAt: string;
            /** @description Send it as X-CSRF-Token with every request that changes something; null where no cookie is used */
            csrfToken: string | null;
            email: string;
            emailVerified: boolean;
            /** Format: uuid */
            id: string;
            language: components["schemas"]["Language"];
            nickname: string;
            role: components["schemas"]["Role"];
            secondFactor: boolean;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000001",
         *       "email": "kim@example.com",
         *       "nickname": "가치투자자",
         *       "role": "user",
         *       "language": "ko",
         *       "emailVerified": true,
         *       "secondFactor": false,
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "csrfToken": "sent-back-as-x-csrf-token"
         *     }
         */
        MeInput: {
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            createdAt: string;
            /** @description Send it as X-CSRF-Token with every request that changes something; null where no cookie is used */
            csrfToken: string | null;
            email: string;
            emailVerified: boolean;
            /** Format: uuid */
            id: string;
            language: components["schemas"]["LanguageInput"];
            nickname: string;
            role: components["schemas"]["RoleInput"];
            secondFactor: boolean;
        };
        Mover: {
            changeRatio: number | null;
            close: number;
            code: string;
            name: string;
            value: number | null;
        };
        MoverInput: {
            changeRatio: number | null;
            close: number;
            code: string;
            name: string;
            value: number | null;
        };
        /**
         * @example {
         *       "url": "https://example.com/stocklab",
         *       "events": [
         *         "backtest.completed"
         *       ]
         *     }
         */
        NewWebhook: {
            /** @default  */
            description: string;
            /**
             * @description Empty = all of them
             * @default []
             * @example [
             *       "backtest.completed",
             *       "backtest.failed"
             *     ]
             */
            events: ("backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "data.updated")[];
            /**
             * @description Begins with https:// and leads to the internet
             * @example https://example.com/stocklab
             */
            url: string;
        };
        /**
         * @example {
         *       "url": "https://example.com/stocklab",
         *       "events": [
         *         "backtest.completed"
         *       ]
         *     }
         */
        NewWebhookInput: {
            /** @default  */
            description?: string;
            /**
             * @description Empty = all of them
             * @default []
             * @example [
             *       "backtest.completed",
             *       "backtest.failed"
             *     ]
             */
            events?: ("backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "data.updated")[];
            /**
             * @description Begins with https:// and leads to the internet
             * @example https://example.com/stocklab
             */
            url: string;
        };
        /**
         * @example {
         *       "usable": false,
         *       "reason": "taken"
         *     }
         */
        NicknameAnswer: {
            reason: ("form" | "taken") | null;
            usable: boolean;
        };
        /**
         * @example {
         *       "usable": false,
         *       "reason": "taken"
         *     }
         */
        NicknameAnswerInput: {
            reason: ("form" | "taken") | null;
            usable: boolean;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000050",
         *       "type": "backtest.failed",
         *       "title": "백테스트 실패: Momentum",
         *       "body": "「Momentum」 백테스트가 실패했습니다.",
         *       "link": "/backtests/0196f1f0-5e5e-7000-8000-000000000020",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "readAt": null
         *     }
         */
        Notification: {
            /** @description Plain text; lines end with a line feed */
            body: string;
            /**
             * Format: date-time
             * @example 2026-03-14T01:59:26.535Z
             */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /**
             * @description Path within the web app
             * @example /backtests/7d44…
             */
            link: string | null;
            readAt: string | null;
            /** @description Plain text in the language of the account */
            title: string;
            /** @example backtest.completed */
            type: string;
        };
        /** @enum {string} */
        NotificationChannel: "in-app" | "email" | "webhook";
        /** @enum {string} */
        NotificationChannelInput: "in-app" | "email" | "webhook";
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000050",
         *       "type": "backtest.failed",
         *       "title": "백테스트 실패: Momentum",
         *       "body": "「Momentum」 백테스트가 실패했습니다.",
         *       "link": "/backtests/0196f1f0-5e5e-7000-8000-000000000020",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "readAt": null
         *     }
         */
        NotificationInput: {
            /** @description Plain text; lines end with a line feed */
            body: string;
            /**
             * Format: date-time
             * @example 2026-03-14T01:59:26.535Z
             */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /**
             * @description Path within the web app
             * @example /backtests/7d44…
             */
            link: string | null;
            readAt: string | null;
            /** @description Plain text in the language of the account */
            title: string;
            /** @example backtest.completed */
            type: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000050",
         *           "type": "backtest.failed",
         *           "title": "백테스트 실패: Momentum",
         *           "body": "「Momentum」 백테스트가 실패했습니다.",
         *           "link": "/backtests/0196f1f0-5e5e-7000-8000-000000000020",
         *           "createdAt": "2026-03-14T01:59:26.535Z",
         *           "readAt": null
         *         }
         *       ],
         *       "nextCursor": null,
         *       "unread": 1
         *     }
         */
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            nextCursor: string | null;
            /** @description Unread in all, not on this page alone */
            unread: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000050",
         *           "type": "backtest.failed",
         *           "title": "백테스트 실패: Momentum",
         *           "body": "「Momentum」 백테스트가 실패했습니다.",
         *           "link": "/backtests/0196f1f0-5e5e-7000-8000-000000000020",
         *           "createdAt": "2026-03-14T01:59:26.535Z",
         *           "readAt": null
         *         }
         *       ],
         *       "nextCursor": null,
         *       "unread": 1
         *     }
         */
        NotificationPageInput: {
            items: components["schemas"]["NotificationInput"][];
            nextCursor: string | null;
            /** @description Unread in all, not on this page alone */
            unread: number;
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
        NotificationPreferenceChanges: {
            /** @description What is not named stays as it is */
            changes: {
                channel: components["schemas"]["NotificationChannel"];
                enabled: boolean;
                event: components["schemas"]["EventType"];
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
        NotificationPreferenceChangesInput: {
            /** @description What is not named stays as it is */
            changes: {
                channel: components["schemas"]["NotificationChannelInput"];
                enabled: boolean;
                event: components["schemas"]["EventTypeInput"];
            }[];
        };
        /**
         * @example {
         *       "events": [
         *         {
         *           "event": "backtest.completed",
         *           "title": "백테스트 완료",
         *           "channels": {
         *             "in-app": {
         *               "enabled": true,
         *               "fixed": false
         *             },
         *             "email": {
         *               "enabled": false,
         *               "fixed": false
         *             },
         *             "webhook": {
         *               "enabled": true,
         *               "fixed": false
         *             }
         *           }
         *         }
         *       ]
         *     }
         */
        NotificationPreferences: {
            events: {
                channels: {
                    email: components["schemas"]["ChannelState"];
                    "in-app": components["schemas"]["ChannelState"];
                    webhook: components["schemas"]["ChannelState"];
                };
                event: components["schemas"]["EventType"];
                /** @example 백테스트 완료 */
                title: string;
            }[];
        };
        /**
         * @example {
         *       "events": [
         *         {
         *           "event": "backtest.completed",
         *           "title": "백테스트 완료",
         *           "channels": {
         *             "in-app": {
         *               "enabled": true,
         *               "fixed": false
         *             },
         *             "email": {
         *               "enabled": false,
         *               "fixed": false
         *             },
         *             "webhook": {
         *               "enabled": true,
         *               "fixed": false
         *             }
         *           }
         *         }
         *       ]
         *     }
         */
        NotificationPreferencesInput: {
            events: {
                channels: {
                    email: components["schemas"]["ChannelStateInput"];
                    "in-app": components["schemas"]["ChannelStateInput"];
                    webhook: components["schemas"]["ChannelStateInput"];
                };
                event: components["schemas"]["EventTypeInput"];
                /** @example 백테스트 완료 */
                title: string;
            }[];
        };
        /**
         * @example {
         *       "type": "notification",
         *       "notification": {
         *         "id": "0196f1f0-5e5e-7000-8000-000000000050",
         *         "type": "backtest.failed",
         *         "title": "백테스트 실패: Momentum",
         *         "body": "「Momentum」 백테스트가 실패했습니다.",
         *         "link": "/backtests/0196f1f0-5e5e-7000-8000-000000000020",
         *         "createdAt": "2026-03-14T01:59:26.535Z",
         *         "readAt": null
         *       }
         *     }
         */
        NotificationStreamEvent: {
            notification: components["schemas"]["Notification"];
            /** @constant */
            type: "notification";
        } | {
            /** @constant */
            type: "unread";
            unread: number;
        };
        /**
         * @example {
         *       "type": "notification",
         *       "notification": {
         *         "id": "0196f1f0-5e5e-7000-8000-000000000050",
         *         "type": "backtest.failed",
         *         "title": "백테스트 실패: Momentum",
         *         "body": "「Momentum」 백테스트가 실패했습니다.",
         *         "link": "/backtests/0196f1f0-5e5e-7000-8000-000000000020",
         *         "createdAt": "2026-03-14T01:59:26.535Z",
         *         "readAt": null
         *       }
         *     }
         */
        NotificationStreamEventInput: {
            notification: components["schemas"]["NotificationInput"];
            /** @constant */
            type: "notification";
        } | {
            /** @constant */
            type: "unread";
            unread: number;
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "name": "저평가",
         *       "condition": "per < 8 and pbr < 1"
         *     }
         */
        OwnUniverse: {
            codes?: string[];
            /**
             * @description Expression of the language
             * @example sma(close, 20)
             * @example mom_12_1
             * @example rank(per)
             */
            condition?: string;
            /** @default  */
            description: string;
            market: components["schemas"]["MarketId"];
            name: string;
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "name": "저평가",
         *       "condition": "per < 8 and pbr < 1"
         *     }
         */
        OwnUniverseInput: {
            codes?: string[];
            /**
             * @description Expression of the language
             * @example sma(close, 20)
             * @example mom_12_1
             * @example rank(per)
             */
            condition?: string;
            description?: string;
            market: components["schemas"]["MarketIdInput"];
            name: string;
        };
        /**
         * @example {
         *       "status": "running",
         *       "parts": {
         *         "done": 1,
         *         "total": 3
         *       },
         *       "found": null
         *     }
         */
        PartialStudy: {
            /** @description Points, windows or spreads so far, not yet judged by the number of trials; null before any */
            found: {
                [key: string]: unknown;
            } | null;
            parts: {
                done: number;
                total: number;
            } | null;
            status: string;
        };
        /**
         * @example {
         *       "status": "running",
         *       "parts": {
         *         "done": 1,
         *         "total": 3
         *       },
         *       "found": null
         *     }
         */
        PartialStudyInput: {
            /** @description Points, windows or spreads so far, not yet judged by the number of trials; null before any */
            found: {
                [key: string]: unknown;
            } | null;
            parts: {
                done: number;
                total: number;
            } | null;
            status: string;
        };
        /**
         * @example {
         *       "language": "en"
         *     }
         */
        PatchMe: {
            language?: components["schemas"]["Language"];
            /** @example 가치투자자 */
            nickname?: string;
        };
        /**
         * @example {
         *       "language": "en"
         *     }
         */
        PatchMeInput: {
            language?: components["schemas"]["LanguageInput"];
            /** @example 가치투자자 */
            nickname?: string;
        };
        /**
         * @example {
         *       "pinned": true
         *     }
         */
        PinRun: {
            pinned: boolean;
        };
        /**
         * @example {
         *       "pinned": true
         *     }
         */
        PinRunInput: {
            pinned: boolean;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: {
                column?: number;
                line?: number;
                message: string;
                /** @description Path of the field, as in `document.entry.rank_by`; empty = the whole body */
                path: string;
            }[];
            /** @description Request id: name it when you ask for help */
            instance: string;
            retryAfterSeconds?: number;
            status: number;
            title: string;
            /** @example https://stocklab.dev/errors#STRATEGY_UNKNOWN */
            type: string;
        };
        ProblemInput: {
            code: string;
            detail: string;
            errors?: {
                column?: number;
                line?: number;
                message: string;
                /** @description Path of the field, as in `document.entry.rank_by`; empty = the whole body */
                path: string;
            }[];
            /** @description Request id: name it when you ask for help */
            instance: string;
            retryAfterSeconds?: number;
            status: number;
            title: string;
            /** @example https://stocklab.dev/errors#STRATEGY_UNKNOWN */
            type: string;
        };
        /**
         * @example {
         *       "password": "correct horse battery staple",
         *       "code": "492039"
         *     }
         */
        Prove: {
            /** @example 492039 */
            code?: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
        };
        /**
         * @example {
         *       "password": "correct horse battery staple",
         *       "code": "492039"
         *     }
         */
        ProveInput: {
            /** @example 492039 */
            code?: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "name": "Momentum",
         *       "description": null,
         *       "market": "KRX",
         *       "tags": [
         *         "momentum"
         *       ],
         *       "factors": [
         *         "mom_12_1"
         *       ],
         *       "detailsHidden": false,
         *       "author": "가치투자자",
         *       "libraryId": null,
         *       "revision": 2,
         *       "publishedAt": "2026-03-14T02:10:41.120Z",
         *       "publishedDataEnd": "2025-12-30",
         *       "document": {
         *         "schema": "stocklab/strategy@1",
         *         "name": "Momentum",
         *         "description": null,
         *         "market": "KRX",
         *         "capital": 100000000,
         *         "period": {
         *           "from": null,
         *           "to": null
         *         },
         *         "benchmark": null,
         *         "parameters": {},
         *         "universe": {
         *           "markets": [],
         *           "kinds": [
         *             "common"
         *           ],
         *           "sectors": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "status": {
         *             "exclude": [
         *               "administrative"
         *             ]
         *           },
         *           "codes": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "where": null
         *         },
         *         "let": {},
         *         "entry": {
         *           "schedule": "monthly",
         *           "mode": "rotate",
         *           "where": null,
         *           "rank_by": [
         *             {
         *               "value": "mom_12_1",
         *               "order": "high",
         *               "weight": 1
         *             }
         *           ],
         *           "max_positions": 20,
         *           "max_new_per_day": null,
         *           "sizing": "equal",
         *           "max_position_weight": null,
         *           "max_position_value": null,
         *           "rebalance_threshold": 0
         *         },
         *         "exit": {
         *           "trigger": "close",
         *           "take_profit": null,
         *           "stop_loss": null,
         *           "trailing_stop": null,
         *           "min_hold_days": 0,
         *           "max_hold_days": null,
         *           "where": null
         *         },
         *         "execution": {
         *           "price": "open",
         *           "slippage_bps": 0,
         *           "tick_rounding": true,
         *           "participation": null
         *         },
         *         "costs": "krx",
         *         "liquidate_at_end": false
         *       },
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "sourceFormat": "yaml",
         *       "lineage": [],
         *       "standing": {
         *         "runId": "0196f1f0-5e5e-7000-8000-000000000020",
         *         "ranAt": "2026-03-14T02:10:41.120Z",
         *         "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *         "madeUp": true,
         *         "trials": null,
         *         "deflatedSharpe": null,
         *         "backtestYears": 1.5797,
         *         "minBacktestYears": null,
         *         "tooShort": false
         *       },
         *       "figures": [
         *         {
         *           "period": "all",
         *           "before": {
         *             "from": "2023-12-01",
         *             "to": "2025-06-30",
         *             "returns": 380,
         *             "statistics": {
         *               "cagr": 0.4155,
         *               "sharpe": 1.5543,
         *               "max_drawdown": -0.338
         *             },
         *             "reasons": {}
         *           },
         *           "after": null
         *         }
         *       ]
         *     }
         */
        PublicStrategy: {
            /** @description Null: anonymous, or of the library */
            author: string | null;
            description: string | null;
            detailsHidden: boolean;
            /** @description Null where details are hidden */
            document: components["schemas"]["StrategyDocument"] | null;
            /** @description Empty where details are hidden */
            factors: string[];
            /** @description By period, before and after publication */
            figures: components["schemas"]["StrategyFigures"][];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            libraryId: string | null;
            lineage: components["schemas"]["StrategyAncestor"][];
            market: string;
            name: string;
            /** Format: date-time */
            publishedAt: string;
            publishedDataEnd: string | null;
            revision: number;
            source: string | null;
            sourceFormat: ("yaml" | "json") | null;
            /** @description Null: no run of this revision yet */
            standing: components["schemas"]["StrategyRunStanding"] | null;
            tags: string[];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "name": "Momentum",
         *       "description": null,
         *       "market": "KRX",
         *       "tags": [
         *         "momentum"
         *       ],
         *       "factors": [
         *         "mom_12_1"
         *       ],
         *       "detailsHidden": false,
         *       "author": "가치투자자",
         *       "libraryId": null,
         *       "revision": 2,
         *       "publishedAt": "2026-03-14T02:10:41.120Z",
         *       "publishedDataEnd": "2025-12-30",
         *       "document": {
         *         "schema": "stocklab/strategy@1",
         *         "name": "Momentum",
         *         "description": null,
         *         "market": "KRX",
         *         "capital": 100000000,
         *         "period": {
         *           "from": null,
         *           "to": null
         *         },
         *         "benchmark": null,
         *         "parameters": {},
         *         "universe": {
         *           "markets": [],
         *           "kinds": [
         *             "common"
         *           ],
         *           "sectors": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "status": {
         *             "exclude": [
         *               "administrative"
         *             ]
         *           },
         *           "codes": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "where": null
         *         },
         *         "let": {},
         *         "entry": {
         *           "schedule": "monthly",
         *           "mode": "rotate",
         *           "where": null,
         *           "rank_by": [
         *             {
         *               "value": "mom_12_1",
         *               "order": "high",
         *               "weight": 1
         *             }
         *           ],
         *           "max_positions": 20,
         *           "max_new_per_day": null,
         *           "sizing": "equal",
         *           "max_position_weight": null,
         *           "max_position_value": null,
         *           "rebalance_threshold": 0
         *         },
         *         "exit": {
         *           "trigger": "close",
         *           "take_profit": null,
         *           "stop_loss": null,
         *           "trailing_stop": null,
         *           "min_hold_days": 0,
         *           "max_hold_days": null,
         *           "where": null
         *         },
         *         "execution": {
         *           "price": "open",
         *           "slippage_bps": 0,
         *           "tick_rounding": true,
         *           "participation": null
         *         },
         *         "costs": "krx",
         *         "liquidate_at_end": false
         *       },
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "sourceFormat": "yaml",
         *       "lineage": [],
         *       "standing": {
         *         "runId": "0196f1f0-5e5e-7000-8000-000000000020",
         *         "ranAt": "2026-03-14T02:10:41.120Z",
         *         "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *         "madeUp": true,
         *         "trials": null,
         *         "deflatedSharpe": null,
         *         "backtestYears": 1.5797,
         *         "minBacktestYears": null,
         *         "tooShort": false
         *       },
         *       "figures": [
         *         {
         *           "period": "all",
         *           "before": {
         *             "from": "2023-12-01",
         *             "to": "2025-06-30",
         *             "returns": 380,
         *             "statistics": {
         *               "cagr": 0.4155,
         *               "sharpe": 1.5543,
         *               "max_drawdown": -0.338
         *             },
         *             "reasons": {}
         *           },
         *           "after": null
         *         }
         *       ]
         *     }
         */
        PublicStrategyInput: {
            /** @description Null: anonymous, or of the library */
            author: string | null;
            description: string | null;
            detailsHidden: boolean;
            /** @description Null where details are hidden */
            document: components["schemas"]["StrategyDocumentInput"] | null;
            /** @description Empty where details are hidden */
            factors: string[];
            /** @description By period, before and after publication */
            figures: components["schemas"]["StrategyFiguresInput"][];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            libraryId: string | null;
            lineage: components["schemas"]["StrategyAncestorInput"][];
            market: string;
            name: string;
            /** Format: date-time */
            publishedAt: string;
            publishedDataEnd: string | null;
            revision: number;
            source: string | null;
            sourceFormat: ("yaml" | "json") | null;
            /** @description Null: no run of this revision yet */
            standing: components["schemas"]["StrategyRunStandingInput"] | null;
            tags: string[];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "name": "Momentum",
         *       "description": null,
         *       "market": "KRX",
         *       "tags": [
         *         "momentum"
         *       ],
         *       "factors": [
         *         "mom_12_1"
         *       ],
         *       "detailsHidden": false,
         *       "author": "가치투자자",
         *       "libraryId": null,
         *       "revision": 2,
         *       "publishedAt": "2026-03-14T02:10:41.120Z",
         *       "publishedDataEnd": "2025-12-30"
         *     }
         */
        PublicStrategySummary: {
            /** @description Null: anonymous, or of the library */
            author: string | null;
            description: string | null;
            detailsHidden: boolean;
            /** @description Empty where details are hidden */
            factors: string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            libraryId: string | null;
            market: string;
            name: string;
            /** Format: date-time */
            publishedAt: string;
            publishedDataEnd: string | null;
            revision: number;
            tags: string[];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "name": "Momentum",
         *       "description": null,
         *       "market": "KRX",
         *       "tags": [
         *         "momentum"
         *       ],
         *       "factors": [
         *         "mom_12_1"
         *       ],
         *       "detailsHidden": false,
         *       "author": "가치투자자",
         *       "libraryId": null,
         *       "revision": 2,
         *       "publishedAt": "2026-03-14T02:10:41.120Z",
         *       "publishedDataEnd": "2025-12-30"
         *     }
         */
        PublicStrategySummaryInput: {
            /** @description Null: anonymous, or of the library */
            author: string | null;
            description: string | null;
            detailsHidden: boolean;
            /** @description Empty where details are hidden */
            factors: string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            libraryId: string | null;
            market: string;
            name: string;
            /** Format: date-time */
            publishedAt: string;
            publishedDataEnd: string | null;
            revision: number;
            tags: string[];
        };
        /**
         * @example {
         *       "revision": 2,
         *       "anonymous": false,
         *       "detailsHidden": false
         *     }
         */
        PublishStrategy: {
            /**
             * @description Without the name of its author
             * @default false
             */
            anonymous: boolean;
            /**
             * @description Results are shown, the document is not
             * @default false
             */
            detailsHidden: boolean;
            /** @description The newest unless given */
            revision?: number;
        };
        /**
         * @example {
         *       "revision": 2,
         *       "anonymous": false,
         *       "detailsHidden": false
         *     }
         */
        PublishStrategyInput: {
            /**
             * @description Without the name of its author
             * @default false
             */
            anonymous?: boolean;
            /**
             * @description Results are shown, the document is not
             * @default false
             */
            detailsHidden?: boolean;
            /** @description The newest unless given */
            revision?: number;
        };
        /**
         * @example {
         *       "code": "960020",
         *       "name": "데모전자 003",
         *       "nameEn": "Demo Electronics 003",
         *       "market": "KRX",
         *       "board": "KOSPI",
         *       "currency": "KRW",
         *       "status": "normal",
         *       "date": "2025-12-30",
         *       "open": 27800,
         *       "high": 28350,
         *       "low": 27350,
         *       "close": 28050,
         *       "base": 28050,
         *       "change": 0,
         *       "changeRatio": 0,
         *       "volume": 1797,
         *       "value": 50113838,
         *       "marketCap": 33828300000,
         *       "nextSession": {
         *         "date": "2026-01-02",
         *         "limits": {
         *           "lower": 19650,
         *           "upper": 36450
         *         }
         *       },
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        Quote: {
            /** @description Base price of the day: the close before, on its price basis */
            base: number | null;
            board: string;
            /** @description With as many decimals as the prices */
            change: number | null;
            /** @description 0.01 = up one percent */
            changeRatio: number | null;
            close: number;
            code: string;
            currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @description Day of the last bar */
            date: string;
            high: number | null;
            low: number | null;
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketId"];
            marketCap: number | null;
            name: string;
            nameEn: string | null;
            /** @description Null for what is no longer listed */
            nextSession: {
                date: string;
                /** @description From the last close, unless a corporate action of that day sets another base */
                limits: {
                    lower: number;
                    upper: number;
                } | null;
            } | null;
            open: number | null;
            /** @description Null = not listed on the last session of the market */
            status: ("normal" | "administrative" | "halted" | "liquidation") | null;
            /** @description Traded value, in the currency */
            value: number | null;
            volume: number;
        };
        /**
         * @example {
         *       "code": "960020",
         *       "name": "데모전자 003",
         *       "nameEn": "Demo Electronics 003",
         *       "market": "KRX",
         *       "board": "KOSPI",
         *       "currency": "KRW",
         *       "status": "normal",
         *       "date": "2025-12-30",
         *       "open": 27800,
         *       "high": 28350,
         *       "low": 27350,
         *       "close": 28050,
         *       "base": 28050,
         *       "change": 0,
         *       "changeRatio": 0,
         *       "volume": 1797,
         *       "value": 50113838,
         *       "marketCap": 33828300000,
         *       "nextSession": {
         *         "date": "2026-01-02",
         *         "limits": {
         *           "lower": 19650,
         *           "upper": 36450
         *         }
         *       },
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        QuoteInput: {
            /** @description Base price of the day: the close before, on its price basis */
            base: number | null;
            board: string;
            /** @description With as many decimals as the prices */
            change: number | null;
            /** @description 0.01 = up one percent */
            changeRatio: number | null;
            close: number;
            code: string;
            currency: string;
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @description Day of the last bar */
            date: string;
            high: number | null;
            low: number | null;
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketIdInput"];
            marketCap: number | null;
            name: string;
            nameEn: string | null;
            /** @description Null for what is no longer listed */
            nextSession: {
                date: string;
                /** @description From the last close, unless a corporate action of that day sets another base */
                limits: {
                    lower: number;
                    upper: number;
                } | null;
            } | null;
            open: number | null;
            /** @description Null = not listed on the last session of the market */
            status: ("normal" | "administrative" | "halted" | "liquidation") | null;
            /** @description Traded value, in the currency */
            value: number | null;
            volume: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "code": "960020",
         *           "name": "데모전자 003",
         *           "nameEn": "Demo Electronics 003",
         *           "market": "KRX",
         *           "board": "KOSPI",
         *           "currency": "KRW",
         *           "status": "normal",
         *           "date": "2025-12-30",
         *           "open": 27800,
         *           "high": 28350,
         *           "low": 27350,
         *           "close": 28050,
         *           "base": 28050,
         *           "change": 0,
         *           "changeRatio": 0,
         *           "volume": 1797,
         *           "value": 50113838,
         *           "marketCap": 33828300000,
         *           "nextSession": {
         *             "date": "2026-01-02",
         *             "limits": {
         *               "lower": 19650,
         *               "upper": 36450
         *             }
         *           },
         *           "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *           "madeUp": true
         *         }
         *       ],
         *       "missing": [
         *         {
         *           "code": "999999",
         *           "reason": "unknown"
         *         }
         *       ]
         *     }
         */
        Quotes: {
            /** @description In the order asked for */
            items: components["schemas"]["Quote"][];
            /** @description Codes without a quote, and why */
            missing: {
                code: string;
                /** @enum {string} */
                reason: "unknown" | "no-bars";
            }[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "code": "960020",
         *           "name": "데모전자 003",
         *           "nameEn": "Demo Electronics 003",
         *           "market": "KRX",
         *           "board": "KOSPI",
         *           "currency": "KRW",
         *           "status": "normal",
         *           "date": "2025-12-30",
         *           "open": 27800,
         *           "high": 28350,
         *           "low": 27350,
         *           "close": 28050,
         *           "base": 28050,
         *           "change": 0,
         *           "changeRatio": 0,
         *           "volume": 1797,
         *           "value": 50113838,
         *           "marketCap": 33828300000,
         *           "nextSession": {
         *             "date": "2026-01-02",
         *             "limits": {
         *               "lower": 19650,
         *               "upper": 36450
         *             }
         *           },
         *           "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *           "madeUp": true
         *         }
         *       ],
         *       "missing": [
         *         {
         *           "code": "999999",
         *           "reason": "unknown"
         *         }
         *       ]
         *     }
         */
        QuotesInput: {
            /** @description In the order asked for */
            items: components["schemas"]["QuoteInput"][];
            /** @description Codes without a quote, and why */
            missing: {
                code: string;
                /** @enum {string} */
                reason: "unknown" | "no-bars";
            }[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "viewedAt": "2026-03-14T01:59:26.535Z",
         *           "instrument": {
         *             "code": "960060",
         *             "name": "데모전자 007",
         *             "nameEn": "Demo Electronics 007",
         *             "market": "KRX",
         *             "board": "KOSPI",
         *             "kind": "common",
         *             "sector": "전기전자",
         *             "currency": "KRW",
         *             "isListed": true,
         *             "listedOn": "1992-10-10",
         *             "delistedOn": null,
         *             "madeUp": true
         *           }
         *         }
         *       ]
         *     }
         */
        RecentlyViewed: {
            items: {
                instrument: components["schemas"]["Instrument"];
                /** Format: date-time */
                viewedAt: string;
            }[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "viewedAt": "2026-03-14T01:59:26.535Z",
         *           "instrument": {
         *             "code": "960060",
         *             "name": "데모전자 007",
         *             "nameEn": "Demo Electronics 007",
         *             "market": "KRX",
         *             "board": "KOSPI",
         *             "kind": "common",
         *             "sector": "전기전자",
         *             "currency": "KRW",
         *             "isListed": true,
         *             "listedOn": "1992-10-10",
         *             "delistedOn": null,
         *             "madeUp": true
         *           }
         *         }
         *       ]
         *     }
         */
        RecentlyViewedInput: {
            items: {
                instrument: components["schemas"]["InstrumentInput"];
                /** Format: date-time */
                viewedAt: string;
            }[];
        };
        /**
         * @example {
         *       "recoveryCodes": [
         *         "ABCD-EFGH-IJKL-MNOP",
         *         "QRST-UVWX-YZ23-4567"
         *       ]
         *     }
         */
        RecoveryCodes: {
            /** @description Each works once; they are shown this once */
            recoveryCodes: string[];
        };
        /**
         * @example {
         *       "recoveryCodes": [
         *         "ABCD-EFGH-IJKL-MNOP",
         *         "QRST-UVWX-YZ23-4567"
         *       ]
         *     }
         */
        RecoveryCodesInput: {
            /** @description Each works once; they are shown this once */
            recoveryCodes: string[];
        };
        /**
         * @example {
         *       "email": "kim@example.com",
         *       "nickname": "가치투자자",
         *       "password": "correct horse battery staple",
         *       "language": "ko"
         *     }
         */
        Register: {
            /**
             * Format: email
             * @example kim@example.com
             */
            email: string;
            /** @default ko */
            language: components["schemas"]["Language"];
            /** @example 가치투자자 */
            nickname: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
        };
        /**
         * @example {
         *       "next": "confirm"
         *     }
         */
        Registered: {
            /**
             * @description What to do next; `confirm` = follow the link
             * @enum {string}
             */
            next: "log-in" | "confirm";
        };
        /**
         * @example {
         *       "next": "confirm"
         *     }
         */
        RegisteredInput: {
            /**
             * @description What to do next; `confirm` = follow the link
             * @enum {string}
             */
            next: "log-in" | "confirm";
        };
        /**
         * @example {
         *       "email": "kim@example.com",
         *       "nickname": "가치투자자",
         *       "password": "correct horse battery staple",
         *       "language": "ko"
         *     }
         */
        RegisterInput: {
            /**
             * Format: email
             * @example kim@example.com
             */
            email: string;
            /** @default ko */
            language?: components["schemas"]["LanguageInput"];
            /** @example 가치투자자 */
            nickname: string;
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
        };
        /**
         * @example {
         *       "replayed": 3
         *     }
         */
        Replayed: {
            replayed: number;
        };
        /**
         * @example {
         *       "replayed": 3
         *     }
         */
        ReplayedInput: {
            replayed: number;
        };
        /**
         * @example {
         *       "token": "paste-the-forty-three-characters-of-the-lin",
         *       "password": "a longer horse than before"
         *     }
         */
        ResetPassword: {
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
            /** @description What stands behind `token=` in the link of the letter */
            token: string;
        };
        /**
         * @example {
         *       "token": "paste-the-forty-three-characters-of-the-lin",
         *       "password": "a longer horse than before"
         *     }
         */
        ResetPasswordInput: {
            /**
             * @description A new password has at least 10 characters
             * @example correct horse battery staple
             */
            password: string;
            /** @description What stands behind `token=` in the link of the letter */
            token: string;
        };
        /** @enum {string} */
        Role: "user" | "admin";
        /** @enum {string} */
        RoleInput: "user" | "admin";
        /**
         * @example {
         *       "jobs": {
         *         "total": 3,
         *         "completed": 2,
         *         "failed": 0,
         *         "cancelled": 1,
         *         "open": 0,
         *         "successRate": 1
         *       },
         *       "returns": {
         *         "runs": 1,
         *         "mean": 0.6887,
         *         "median": 0.6887,
         *         "positiveShare": 1,
         *         "histogram": [
         *           {
         *             "from": null,
         *             "to": -0.5,
         *             "count": 0
         *           }
         *         ]
         *       },
         *       "best": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *           "name": "Momentum of the demo",
         *           "market": "KRX",
         *           "createdAt": "2026-05-31T23:00:00.000Z",
         *           "madeUp": true,
         *           "totalReturn": 0.6887,
         *           "cagr": 0.4155,
         *           "sharpe": 1.5543,
         *           "maxDrawdown": -0.338
         *         }
         *       ],
         *       "worst": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *           "name": "Momentum of the demo",
         *           "market": "KRX",
         *           "createdAt": "2026-05-31T23:00:00.000Z",
         *           "madeUp": true,
         *           "totalReturn": 0.6887,
         *           "cagr": 0.4155,
         *           "sharpe": 1.5543,
         *           "maxDrawdown": -0.338
         *         }
         *       ],
         *       "months": [
         *         {
         *           "month": "2026-05",
         *           "jobs": {
         *             "total": 3,
         *             "completed": 2,
         *             "failed": 0,
         *             "cancelled": 1,
         *             "open": 0,
         *             "successRate": 1
         *           },
         *           "meanReturn": 0.6887,
         *           "meanSharpe": 1.5543,
         *           "bestReturn": 0.6887
         *         }
         *       ]
         *     }
         */
        RunAnalytics: {
            /** @description Highest total return first */
            best: {
                cagr: number | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: uuid */
                id: string;
                madeUp: boolean;
                market: string;
                maxDrawdown: number | null;
                name: string;
                sharpe: number | null;
                totalReturn: number | null;
            }[];
            jobs: {
                cancelled: number;
                completed: number;
                failed: number;
                open: number;
                /** @description Completed of those that completed or failed; null where there are none */
                successRate: number | null;
                total: number;
            };
            months: {
                bestReturn: number | null;
                jobs: {
                    cancelled: number;
                    completed: number;
                    failed: number;
                    open: number;
                    /** @description Completed of those that completed or failed; null where there are none */
                    successRate: number | null;
                    total: number;
                };
                meanReturn: number | null;
                meanSharpe: number | null;
                /** @example 2026-11 */
                month: string;
            }[];
            returns: {
                /** @description Of total returns; null at the open ends */
                histogram: {
                    count: number;
                    from: number | null;
                    to: number | null;
                }[];
                mean: number | null;
                median: number | null;
                positiveShare: number | null;
                runs: number;
            };
            /** @description Lowest total return first */
            worst: {
                cagr: number | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: uuid */
                id: string;
                madeUp: boolean;
                market: string;
                maxDrawdown: number | null;
                name: string;
                sharpe: number | null;
                totalReturn: number | null;
            }[];
        };
        /**
         * @example {
         *       "jobs": {
         *         "total": 3,
         *         "completed": 2,
         *         "failed": 0,
         *         "cancelled": 1,
         *         "open": 0,
         *         "successRate": 1
         *       },
         *       "returns": {
         *         "runs": 1,
         *         "mean": 0.6887,
         *         "median": 0.6887,
         *         "positiveShare": 1,
         *         "histogram": [
         *           {
         *             "from": null,
         *             "to": -0.5,
         *             "count": 0
         *           }
         *         ]
         *       },
         *       "best": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *           "name": "Momentum of the demo",
         *           "market": "KRX",
         *           "createdAt": "2026-05-31T23:00:00.000Z",
         *           "madeUp": true,
         *           "totalReturn": 0.6887,
         *           "cagr": 0.4155,
         *           "sharpe": 1.5543,
         *           "maxDrawdown": -0.338
         *         }
         *       ],
         *       "worst": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *           "name": "Momentum of the demo",
         *           "market": "KRX",
         *           "createdAt": "2026-05-31T23:00:00.000Z",
         *           "madeUp": true,
         *           "totalReturn": 0.6887,
         *           "cagr": 0.4155,
         *           "sharpe": 1.5543,
         *           "maxDrawdown": -0.338
         *         }
         *       ],
         *       "months": [
         *         {
         *           "month": "2026-05",
         *           "jobs": {
         *             "total": 3,
         *             "completed": 2,
         *             "failed": 0,
         *             "cancelled": 1,
         *             "open": 0,
         *             "successRate": 1
         *           },
         *           "meanReturn": 0.6887,
         *           "meanSharpe": 1.5543,
         *           "bestReturn": 0.6887
         *         }
         *       ]
         *     }
         */
        RunAnalyticsInput: {
            /** @description Highest total return first */
            best: {
                cagr: number | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: uuid */
                id: string;
                madeUp: boolean;
                market: string;
                maxDrawdown: number | null;
                name: string;
                sharpe: number | null;
                totalReturn: number | null;
            }[];
            jobs: {
                cancelled: number;
                completed: number;
                failed: number;
                open: number;
                /** @description Completed of those that completed or failed; null where there are none */
                successRate: number | null;
                total: number;
            };
            months: {
                bestReturn: number | null;
                jobs: {
                    cancelled: number;
                    completed: number;
                    failed: number;
                    open: number;
                    /** @description Completed of those that completed or failed; null where there are none */
                    successRate: number | null;
                    total: number;
                };
                meanReturn: number | null;
                meanSharpe: number | null;
                /** @example 2026-11 */
                month: string;
            }[];
            returns: {
                /** @description Of total returns; null at the open ends */
                histogram: {
                    count: number;
                    from: number | null;
                    to: number | null;
                }[];
                mean: number | null;
                median: number | null;
                positiveShare: number | null;
                runs: number;
            };
            /** @description Lowest total return first */
            worst: {
                cagr: number | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: uuid */
                id: string;
                madeUp: boolean;
                market: string;
                maxDrawdown: number | null;
                name: string;
                sharpe: number | null;
                totalReturn: number | null;
            }[];
        };
        /**
         * @example {
         *       "runs": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *           "name": "Momentum of the demo",
         *           "market": "KRX",
         *           "period": {
         *             "from": "2023-06-01",
         *             "to": "2025-06-30"
         *           },
         *           "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *           "madeUp": true
         *         },
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000021",
         *           "name": "Momentum of the demo",
         *           "market": "KRX",
         *           "period": {
         *             "from": "2023-12-01",
         *             "to": "2025-06-30"
         *           },
         *           "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *           "madeUp": true
         *         }
         *       ],
         *       "common": {
         *         "from": "2023-12-01",
         *         "to": "2025-06-30",
         *         "days": 381
         *       },
         *       "curves": {
         *         "dates": [
         *           "2023-12-01",
         *           "2025-06-30"
         *         ],
         *         "values": [
         *           [
         *             1,
         *             0.676
         *           ],
         *           [
         *             1,
         *             1.6887
         *           ]
         *         ],
         *         "drawdowns": [
         *           [
         *             0,
         *             -0.3722
         *           ],
         *           [
         *             0,
         *             -0.0141
         *           ]
         *         ]
         *       },
         *       "statistics": [
         *         {
         *           "id": "total_return",
         *           "group": "return",
         *           "unit": "signed",
         *           "name": {
         *             "ko": "누적수익률",
         *             "en": "Total return"
         *           },
         *           "meaning": {
         *             "ko": "시작부터 끝까지의 수익률",
         *             "en": "Growth from the first day to the last"
         *           },
         *           "values": [
         *             -0.3818,
         *             0.6887
         *           ]
         *         }
         *       ],
         *       "correlations": [
         *         [
         *           1,
         *           0.4298
         *         ],
         *         [
         *           0.4298,
         *           1
         *         ]
         *       ],
         *       "drawdownOverlap": [
         *         [
         *           1,
         *           0.4973
         *         ],
         *         [
         *           0.4973,
         *           1
         *         ]
         *       ],
         *       "risk": [
         *         {
         *           "volatility": 0.2933,
         *           "maxDrawdown": -0.4273,
         *           "var95": 0.0303,
         *           "cvar95": 0.0417,
         *           "worstDay": -0.0713
         *         },
         *         {
         *           "volatility": 0.2424,
         *           "maxDrawdown": -0.338,
         *           "var95": 0.0212,
         *           "cvar95": 0.0271,
         *           "worstDay": -0.0394
         *         }
         *       ],
         *       "cautions": [
         *         {
         *           "ko": "백테스트 기간이 서로 다릅니다. 통계는 각자의 기간에서 구한 값이고, 곡선과 위험은 공통 기간의 값입니다.",
         *           "en": "The runs cover different periods: the statistics are of each period, curves and risk of the days they share."
         *         }
         *       ]
         *     }
         */
        RunComparison: {
            /** @description What makes the comparison unfair */
            cautions: {
                en: string;
                ko: string;
            }[];
            /** @description The days that all of them have; null where there are none */
            common: {
                days: number;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                to: string;
            } | null;
            /** @description Of daily returns on the days that both have */
            correlations: (number | null)[][];
            curves: {
                dates: string[];
                /** @description From the peak since the first common day */
                drawdowns: number[][];
                /** @description One list a run, 1 on the first common day */
                values: number[][];
            } | null;
            /** @description Of the days on which either is 5 % or more below its peak since the first common day, the share on which both are */
            drawdownOverlap: (number | null)[][];
            /** @description All over the common days */
            risk: {
                /** @description Mean loss of those days */
                cvar95: number | null;
                maxDrawdown: number | null;
                /** @description Loss of a day that is exceeded on 5 % of the days, above 0 */
                var95: number | null;
                volatility: number | null;
                worstDay: number | null;
            }[];
            runs: {
                dataVersion: string;
                /** Format: uuid */
                id: string;
                madeUp: boolean;
                market: string;
                name: string;
                period: {
                    /**
                     * Format: date
                     * @example 2024-03-29
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2024-03-29
                     */
                    to: string;
                };
            }[];
            /** @description Of each whole run, side by side */
            statistics: {
                /** @enum {string} */
                group: "return" | "risk" | "ratio" | "benchmark" | "trade" | "significance";
                /** @example cagr */
                id: string;
                meaning: {
                    en: string;
                    ko: string;
                };
                name: {
                    en: string;
                    ko: string;
                };
                /**
                 * @description How it is written; signed and percent are ratios, 0.1 = 10 %
                 * @enum {string}
                 */
                unit: "signed" | "percent" | "ratio" | "days" | "count" | "money" | "date" | "number";
                values: (number | string | null)[];
            }[];
        };
        /**
         * @example {
         *       "runs": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *           "name": "Momentum of the demo",
         *           "market": "KRX",
         *           "period": {
         *             "from": "2023-06-01",
         *             "to": "2025-06-30"
         *           },
         *           "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *           "madeUp": true
         *         },
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000021",
         *           "name": "Momentum of the demo",
         *           "market": "KRX",
         *           "period": {
         *             "from": "2023-12-01",
         *             "to": "2025-06-30"
         *           },
         *           "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *           "madeUp": true
         *         }
         *       ],
         *       "common": {
         *         "from": "2023-12-01",
         *         "to": "2025-06-30",
         *         "days": 381
         *       },
         *       "curves": {
         *         "dates": [
         *           "2023-12-01",
         *           "2025-06-30"
         *         ],
         *         "values": [
         *           [
         *             1,
         *             0.676
         *           ],
         *           [
         *             1,
         *             1.6887
         *           ]
         *         ],
         *         "drawdowns": [
         *           [
         *             0,
         *             -0.3722
         *           ],
         *           [
         *             0,
         *             -0.0141
         *           ]
         *         ]
         *       },
         *       "statistics": [
         *         {
         *           "id": "total_return",
         *           "group": "return",
         *           "unit": "signed",
         *           "name": {
         *             "ko": "누적수익률",
         *             "en": "Total return"
         *           },
         *           "meaning": {
         *             "ko": "시작부터 끝까지의 수익률",
         *             "en": "Growth from the first day to the last"
         *           },
         *           "values": [
         *             -0.3818,
         *             0.6887
         *           ]
         *         }
         *       ],
         *       "correlations": [
         *         [
         *           1,
         *           0.4298
         *         ],
         *         [
         *           0.4298,
         *           1
         *         ]
         *       ],
         *       "drawdownOverlap": [
         *         [
         *           1,
         *           0.4973
         *         ],
         *         [
         *           0.4973,
         *           1
         *         ]
         *       ],
         *       "risk": [
         *         {
         *           "volatility": 0.2933,
         *           "maxDrawdown": -0.4273,
         *           "var95": 0.0303,
         *           "cvar95": 0.0417,
         *           "worstDay": -0.0713
         *         },
         *         {
         *           "volatility": 0.2424,
         *           "maxDrawdown": -0.338,
         *           "var95": 0.0212,
         *           "cvar95": 0.0271,
         *           "worstDay": -0.0394
         *         }
         *       ],
         *       "cautions": [
         *         {
         *           "ko": "백테스트 기간이 서로 다릅니다. 통계는 각자의 기간에서 구한 값이고, 곡선과 위험은 공통 기간의 값입니다.",
         *           "en": "The runs cover different periods: the statistics are of each period, curves and risk of the days they share."
         *         }
         *       ]
         *     }
         */
        RunComparisonInput: {
            /** @description What makes the comparison unfair */
            cautions: {
                en: string;
                ko: string;
            }[];
            /** @description The days that all of them have; null where there are none */
            common: {
                days: number;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                to: string;
            } | null;
            /** @description Of daily returns on the days that both have */
            correlations: (number | null)[][];
            curves: {
                dates: string[];
                /** @description From the peak since the first common day */
                drawdowns: number[][];
                /** @description One list a run, 1 on the first common day */
                values: number[][];
            } | null;
            /** @description Of the days on which either is 5 % or more below its peak since the first common day, the share on which both are */
            drawdownOverlap: (number | null)[][];
            /** @description All over the common days */
            risk: {
                /** @description Mean loss of those days */
                cvar95: number | null;
                maxDrawdown: number | null;
                /** @description Loss of a day that is exceeded on 5 % of the days, above 0 */
                var95: number | null;
                volatility: number | null;
                worstDay: number | null;
            }[];
            runs: {
                dataVersion: string;
                /** Format: uuid */
                id: string;
                madeUp: boolean;
                market: string;
                name: string;
                period: {
                    /**
                     * Format: date
                     * @example 2024-03-29
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2024-03-29
                     */
                    to: string;
                };
            }[];
            /** @description Of each whole run, side by side */
            statistics: {
                /** @enum {string} */
                group: "return" | "risk" | "ratio" | "benchmark" | "trade" | "significance";
                /** @example cagr */
                id: string;
                meaning: {
                    en: string;
                    ko: string;
                };
                name: {
                    en: string;
                    ko: string;
                };
                /**
                 * @description How it is written; signed and percent are ratios, 0.1 = 10 %
                 * @enum {string}
                 */
                unit: "signed" | "percent" | "ratio" | "days" | "count" | "money" | "date" | "number";
                values: (number | string | null)[];
            }[];
        };
        /**
         * @example {
         *       "days": 505,
         *       "items": [
         *         {
         *           "date": "2023-06-01",
         *           "cash": 100000000,
         *           "stock_value": 0,
         *           "total_value": 100000000,
         *           "benchmark": 100000000,
         *           "drawdown": 0,
         *           "exposure": 0,
         *           "positions": 0
         *         },
         *         {
         *           "date": "2025-06-30",
         *           "cash": 1415.367,
         *           "stock_value": 61821220,
         *           "total_value": 61822635.367,
         *           "benchmark": 88434505.783,
         *           "drawdown": -0.4414,
         *           "exposure": 1,
         *           "positions": 5
         *         }
         *       ]
         *     }
         */
        RunDaily: {
            /** @description Of the whole run */
            days: number;
            items: components["schemas"]["RunDay"][];
        };
        /**
         * @example {
         *       "days": 505,
         *       "items": [
         *         {
         *           "date": "2023-06-01",
         *           "cash": 100000000,
         *           "stock_value": 0,
         *           "total_value": 100000000,
         *           "benchmark": 100000000,
         *           "drawdown": 0,
         *           "exposure": 0,
         *           "positions": 0
         *         },
         *         {
         *           "date": "2025-06-30",
         *           "cash": 1415.367,
         *           "stock_value": 61821220,
         *           "total_value": 61822635.367,
         *           "benchmark": 88434505.783,
         *           "drawdown": -0.4414,
         *           "exposure": 1,
         *           "positions": 5
         *         }
         *       ]
         *     }
         */
        RunDailyInput: {
            /** @description Of the whole run */
            days: number;
            items: components["schemas"]["RunDayInput"][];
        };
        RunDay: {
            /** @description Rebased to the capital on the first day */
            benchmark: number | null;
            cash: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /** @description At or below 0 */
            drawdown: number;
            exposure: number;
            positions: number;
            stock_value: number;
            total_value: number;
        };
        RunDayInput: {
            /** @description Rebased to the capital on the first day */
            benchmark: number | null;
            cash: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /** @description At or below 0 */
            drawdown: number;
            exposure: number;
            positions: number;
            stock_value: number;
            total_value: number;
        };
        RunDecision: {
            candidates: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            equity: number;
            /** @description The candidates behind those in ranked */
            further: {
                codes: string[];
                reason: string;
                scores: number[];
            };
            not_bought: {
                [key: string]: string;
            };
            ordered: {
                /** @description Code as the exchange writes it */
                code: string;
                quantity: number | null;
                reason: string;
                /** @enum {string} */
                side: "buy" | "sell";
                target: number | null;
            }[];
            /** @description The best candidates with their score */
            ranked: [
                string,
                number
            ][];
            /** @description Place in the run */
            seq: number;
            unranked_buys: number;
        };
        RunDecisionInput: {
            candidates: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            equity: number;
            /** @description The candidates behind those in ranked */
            further: {
                codes: string[];
                reason: string;
                scores: number[];
            };
            not_bought: {
                [key: string]: string;
            };
            ordered: {
                /** @description Code as the exchange writes it */
                code: string;
                quantity: number | null;
                reason: string;
                /** @enum {string} */
                side: "buy" | "sell";
                target: number | null;
            }[];
            /** @description The best candidates with their score */
            ranked: [
                string,
                number
            ][];
            /** @description Place in the run */
            seq: number;
            unranked_buys: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 2,
         *           "date": "2023-06-09",
         *           "equity": 104020209.4125,
         *           "candidates": 32,
         *           "ranked": [
         *             [
         *               "960020",
         *               1
         *             ]
         *           ],
         *           "ordered": [
         *             {
         *               "code": "960540",
         *               "side": "buy",
         *               "reason": "entry",
         *               "target": 20804041.8825,
         *               "quantity": null
         *             }
         *           ],
         *           "unranked_buys": 0,
         *           "not_bought": {},
         *           "further": {
         *             "reason": "rank",
         *             "codes": [],
         *             "scores": []
         *           }
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunDecisionPage: {
            items: components["schemas"]["RunDecision"][];
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 2,
         *           "date": "2023-06-09",
         *           "equity": 104020209.4125,
         *           "candidates": 32,
         *           "ranked": [
         *             [
         *               "960020",
         *               1
         *             ]
         *           ],
         *           "ordered": [
         *             {
         *               "code": "960540",
         *               "side": "buy",
         *               "reason": "entry",
         *               "target": 20804041.8825,
         *               "quantity": null
         *             }
         *           ],
         *           "unranked_buys": 0,
         *           "not_bought": {},
         *           "further": {
         *             "reason": "rank",
         *             "codes": [],
         *             "scores": []
         *           }
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunDecisionPageInput: {
            items: components["schemas"]["RunDecisionInput"][];
            nextCursor: string | null;
        };
        RunEvent: {
            attempt: number;
            status: components["schemas"]["JobStatus"];
            /** @constant */
            type: "status";
        } | {
            progress: components["schemas"]["JobProgress"];
            /** @constant */
            type: "progress";
        } | {
            at: string;
            /** @enum {string} */
            level: "info" | "warning" | "error";
            text: string;
            /** @constant */
            type: "log";
        } | {
            points: components["schemas"]["EquityPoint"][];
            /** @constant */
            type: "equity";
        } | {
            done: number;
            total: number;
            /** @constant */
            type: "parts";
        } | {
            attempt: number;
            equity: components["schemas"]["EquityPoint"][];
            progress: components["schemas"]["JobProgress"] | null;
            status: components["schemas"]["JobStatus"];
            /** @constant */
            type: "snapshot";
        } | {
            error: components["schemas"]["JobError"] | null;
            status: components["schemas"]["JobStatus"];
            /** @constant */
            type: "end";
        };
        RunEventInput: {
            attempt: number;
            status: components["schemas"]["JobStatusInput"];
            /** @constant */
            type: "status";
        } | {
            progress: components["schemas"]["JobProgressInput"];
            /** @constant */
            type: "progress";
        } | {
            at: string;
            /** @enum {string} */
            level: "info" | "warning" | "error";
            text: string;
            /** @constant */
            type: "log";
        } | {
            points: components["schemas"]["EquityPointInput"][];
            /** @constant */
            type: "equity";
        } | {
            done: number;
            total: number;
            /** @constant */
            type: "parts";
        } | {
            attempt: number;
            equity: components["schemas"]["EquityPointInput"][];
            progress: components["schemas"]["JobProgressInput"] | null;
            status: components["schemas"]["JobStatusInput"];
            /** @constant */
            type: "snapshot";
        } | {
            error: components["schemas"]["JobErrorInput"] | null;
            status: components["schemas"]["JobStatusInput"];
            /** @constant */
            type: "end";
        };
        RunFill: {
            /** @description Code as the exchange writes it */
            code: string;
            commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            decided_on: string;
            order_id: number;
            price: number;
            quantity: number;
            reason: string;
            /** @description Place in the run */
            seq: number;
            /** @enum {string} */
            side: "buy" | "sell";
            slippage: number;
            tax: number;
        };
        RunFillInput: {
            /** @description Code as the exchange writes it */
            code: string;
            commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            decided_on: string;
            order_id: number;
            price: number;
            quantity: number;
            reason: string;
            /** @description Place in the run */
            seq: number;
            /** @enum {string} */
            side: "buy" | "sell";
            slippage: number;
            tax: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 100,
         *           "date": "2023-11-06",
         *           "code": "960100",
         *           "side": "buy",
         *           "quantity": 12257,
         *           "price": 1631,
         *           "commission": 2998.675,
         *           "tax": 0,
         *           "slippage": 0,
         *           "reason": "entry",
         *           "decided_on": "2023-11-03",
         *           "order_id": 101
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunFillPage: {
            items: components["schemas"]["RunFill"][];
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 100,
         *           "date": "2023-11-06",
         *           "code": "960100",
         *           "side": "buy",
         *           "quantity": 12257,
         *           "price": 1631,
         *           "commission": 2998.675,
         *           "tax": 0,
         *           "slippage": 0,
         *           "reason": "entry",
         *           "decided_on": "2023-11-03",
         *           "order_id": 101
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunFillPageInput: {
            items: components["schemas"]["RunFillInput"][];
            nextCursor: string | null;
        };
        RunHolding: {
            /** @description Code as the exchange writes it */
            code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            entry_date: string;
            entry_price: number;
            price: number;
            quantity: number;
            /** @description Place in the run */
            seq: number;
            value: number;
        };
        RunHoldingInput: {
            /** @description Code as the exchange writes it */
            code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            entry_date: string;
            entry_price: number;
            price: number;
            quantity: number;
            /** @description Place in the run */
            seq: number;
            value: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 0,
         *           "code": "960060",
         *           "quantity": 599,
         *           "entry_date": "2025-06-09",
         *           "entry_price": 20850,
         *           "price": 21800,
         *           "value": 13058200
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunHoldingPage: {
            items: components["schemas"]["RunHolding"][];
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 0,
         *           "code": "960060",
         *           "quantity": 599,
         *           "entry_date": "2025-06-09",
         *           "entry_price": 20850,
         *           "price": 21800,
         *           "value": 13058200
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunHoldingPageInput: {
            items: components["schemas"]["RunHoldingInput"][];
            nextCursor: string | null;
        };
        RunLapsedOrder: {
            /** @description Code as the exchange writes it */
            code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            decided_on: string;
            reason: string;
            /** @description Place in the run */
            seq: number;
            /** @enum {string} */
            side: "buy" | "sell";
        };
        RunLapsedOrderInput: {
            /** @description Code as the exchange writes it */
            code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            decided_on: string;
            reason: string;
            /** @description Place in the run */
            seq: number;
            /** @enum {string} */
            side: "buy" | "sell";
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 0,
         *           "date": "2024-05-27",
         *           "code": "960000",
         *           "side": "buy",
         *           "reason": "places",
         *           "decided_on": "2024-05-24"
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunLapsedOrderPage: {
            items: components["schemas"]["RunLapsedOrder"][];
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 0,
         *           "date": "2024-05-27",
         *           "code": "960000",
         *           "side": "buy",
         *           "reason": "places",
         *           "decided_on": "2024-05-24"
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunLapsedOrderPageInput: {
            items: components["schemas"]["RunLapsedOrderInput"][];
            nextCursor: string | null;
        };
        RunManifest: {
            counts: {
                [key: string]: number;
            };
            data_version: string;
            engine_version: string;
            made_up: boolean;
            market: string;
            parameters: {
                [key: string]: number;
            };
            period: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                to: string;
            };
            /** @enum {string} */
            prices: "raw" | "adjusted";
            seeds: {
                [key: string]: number;
            };
            /** @description The document with all defaults, as it ran */
            strategy: {
                [key: string]: unknown;
            };
            strategy_hash: string;
            /** @description Milliseconds by phase */
            timings: {
                [key: string]: number;
            };
        };
        RunManifestInput: {
            counts: {
                [key: string]: number;
            };
            data_version: string;
            engine_version: string;
            made_up: boolean;
            market: string;
            parameters: {
                [key: string]: number;
            };
            period: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                to: string;
            };
            /** @enum {string} */
            prices: "raw" | "adjusted";
            seeds: {
                [key: string]: number;
            };
            /** @description The document with all defaults, as it ran */
            strategy: {
                [key: string]: unknown;
            };
            strategy_hash: string;
            /** @description Milliseconds by phase */
            timings: {
                [key: string]: number;
            };
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *       "name": "Momentum",
         *       "kind": "backtest",
         *       "market": "KRX",
         *       "currency": "KRW",
         *       "capital": 100000000,
         *       "finalValue": 61822635.367,
         *       "period": {
         *         "from": "2023-06-01",
         *         "to": "2025-06-30"
         *       },
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "strategyId": null,
         *       "strategyRevision": null,
         *       "madeUp": true,
         *       "hasDetails": true,
         *       "pinned": false,
         *       "trials": null,
         *       "statistics": [
         *         {
         *           "id": "total_return",
         *           "group": "return",
         *           "unit": "signed",
         *           "name": {
         *             "ko": "누적수익률",
         *             "en": "Total return"
         *           },
         *           "meaning": {
         *             "ko": "시작부터 끝까지의 수익률",
         *             "en": "Growth from the first day to the last"
         *           },
         *           "value": -0.3818,
         *           "reason": null
         *         }
         *       ],
         *       "manifest": {
         *         "engine_version": "0.1.0",
         *         "strategy": {
         *           "schema": "stocklab/strategy@1",
         *           "name": "Momentum",
         *           "description": null,
         *           "market": "KRX",
         *           "capital": 100000000,
         *           "period": {
         *             "from": null,
         *             "to": null
         *           },
         *           "benchmark": null,
         *           "parameters": {},
         *           "universe": {
         *             "markets": [],
         *             "kinds": [
         *               "common"
         *             ],
         *             "sectors": {
         *               "include": [],
         *               "exclude": []
         *             },
         *             "status": {
         *               "exclude": [
         *                 "administrative"
         *               ]
         *             },
         *             "codes": {
         *               "include": [],
         *               "exclude": []
         *             },
         *             "where": null
         *           },
         *           "let": {},
         *           "entry": {
         *             "schedule": "monthly",
         *             "mode": "rotate",
         *             "where": null,
         *             "rank_by": [
         *               {
         *                 "value": "mom_12_1",
         *                 "order": "high",
         *                 "weight": 1
         *               }
         *             ],
         *             "max_positions": 20,
         *             "max_new_per_day": null,
         *             "sizing": "equal",
         *             "max_position_weight": null,
         *             "max_position_value": null,
         *             "rebalance_threshold": 0
         *           },
         *           "exit": {
         *             "trigger": "close",
         *             "take_profit": null,
         *             "stop_loss": null,
         *             "trailing_stop": null,
         *             "min_hold_days": 0,
         *             "max_hold_days": null,
         *             "where": null
         *           },
         *           "execution": {
         *             "price": "open",
         *             "slippage_bps": 0,
         *             "tick_rounding": true,
         *             "participation": null
         *           },
         *           "costs": "krx",
         *           "liquidate_at_end": false
         *         },
         *         "strategy_hash": "0e34f5e28979079033945dd21a6a90700f49b240f542e034b8adafde6134cd5c",
         *         "parameters": {},
         *         "market": "KRX",
         *         "data_version": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *         "prices": "raw",
         *         "made_up": true,
         *         "period": {
         *           "from": "2023-06-01",
         *           "to": "2025-06-30"
         *         },
         *         "seeds": {},
         *         "counts": {
         *           "sessions": 505,
         *           "instruments": 58,
         *           "decisions": 110
         *         },
         *         "timings": {
         *           "load": 149.3,
         *           "signals": 8.3
         *         }
         *       },
         *       "warnings": [
         *         "The market is made up: these numbers say nothing about a real one."
         *       ]
         *     }
         */
        RunResult: {
            capital: number;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            finalValue: number | null;
            /** @description Whether daily values, trades and decisions are still kept */
            hasDetails: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            /** @description On made-up data: says nothing about real returns */
            madeUp: boolean;
            manifest: components["schemas"]["RunManifest"];
            market: string;
            name: string;
            period: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                to: string;
            };
            /** @description Its rows are kept however old they are */
            pinned: boolean;
            statistics: components["schemas"]["RunStatistic"][];
            strategyId: string | null;
            strategyRevision: number | null;
            /** @description How many configurations of the idea had been tried */
            trials: number | null;
            warnings: string[];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000020",
         *       "name": "Momentum",
         *       "kind": "backtest",
         *       "market": "KRX",
         *       "currency": "KRW",
         *       "capital": 100000000,
         *       "finalValue": 61822635.367,
         *       "period": {
         *         "from": "2023-06-01",
         *         "to": "2025-06-30"
         *       },
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "strategyId": null,
         *       "strategyRevision": null,
         *       "madeUp": true,
         *       "hasDetails": true,
         *       "pinned": false,
         *       "trials": null,
         *       "statistics": [
         *         {
         *           "id": "total_return",
         *           "group": "return",
         *           "unit": "signed",
         *           "name": {
         *             "ko": "누적수익률",
         *             "en": "Total return"
         *           },
         *           "meaning": {
         *             "ko": "시작부터 끝까지의 수익률",
         *             "en": "Growth from the first day to the last"
         *           },
         *           "value": -0.3818,
         *           "reason": null
         *         }
         *       ],
         *       "manifest": {
         *         "engine_version": "0.1.0",
         *         "strategy": {
         *           "schema": "stocklab/strategy@1",
         *           "name": "Momentum",
         *           "description": null,
         *           "market": "KRX",
         *           "capital": 100000000,
         *           "period": {
         *             "from": null,
         *             "to": null
         *           },
         *           "benchmark": null,
         *           "parameters": {},
         *           "universe": {
         *             "markets": [],
         *             "kinds": [
         *               "common"
         *             ],
         *             "sectors": {
         *               "include": [],
         *               "exclude": []
         *             },
         *             "status": {
         *               "exclude": [
         *                 "administrative"
         *               ]
         *             },
         *             "codes": {
         *               "include": [],
         *               "exclude": []
         *             },
         *             "where": null
         *           },
         *           "let": {},
         *           "entry": {
         *             "schedule": "monthly",
         *             "mode": "rotate",
         *             "where": null,
         *             "rank_by": [
         *               {
         *                 "value": "mom_12_1",
         *                 "order": "high",
         *                 "weight": 1
         *               }
         *             ],
         *             "max_positions": 20,
         *             "max_new_per_day": null,
         *             "sizing": "equal",
         *             "max_position_weight": null,
         *             "max_position_value": null,
         *             "rebalance_threshold": 0
         *           },
         *           "exit": {
         *             "trigger": "close",
         *             "take_profit": null,
         *             "stop_loss": null,
         *             "trailing_stop": null,
         *             "min_hold_days": 0,
         *             "max_hold_days": null,
         *             "where": null
         *           },
         *           "execution": {
         *             "price": "open",
         *             "slippage_bps": 0,
         *             "tick_rounding": true,
         *             "participation": null
         *           },
         *           "costs": "krx",
         *           "liquidate_at_end": false
         *         },
         *         "strategy_hash": "0e34f5e28979079033945dd21a6a90700f49b240f542e034b8adafde6134cd5c",
         *         "parameters": {},
         *         "market": "KRX",
         *         "data_version": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *         "prices": "raw",
         *         "made_up": true,
         *         "period": {
         *           "from": "2023-06-01",
         *           "to": "2025-06-30"
         *         },
         *         "seeds": {},
         *         "counts": {
         *           "sessions": 505,
         *           "instruments": 58,
         *           "decisions": 110
         *         },
         *         "timings": {
         *           "load": 149.3,
         *           "signals": 8.3
         *         }
         *       },
         *       "warnings": [
         *         "The market is made up: these numbers say nothing about a real one."
         *       ]
         *     }
         */
        RunResultInput: {
            capital: number;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            finalValue: number | null;
            /** @description Whether daily values, trades and decisions are still kept */
            hasDetails: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            /** @description On made-up data: says nothing about real returns */
            madeUp: boolean;
            manifest: components["schemas"]["RunManifestInput"];
            market: string;
            name: string;
            period: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                to: string;
            };
            /** @description Its rows are kept however old they are */
            pinned: boolean;
            statistics: components["schemas"]["RunStatisticInput"][];
            strategyId: string | null;
            strategyRevision: number | null;
            /** @description How many configurations of the idea had been tried */
            trials: number | null;
            warnings: string[];
        };
        RunStatistic: {
            /** @enum {string} */
            group: "return" | "risk" | "ratio" | "benchmark" | "trade" | "significance";
            /** @example cagr */
            id: string;
            meaning: {
                en: string;
                ko: string;
            };
            name: {
                en: string;
                ko: string;
            };
            /** @description Why there is no value, or a warning beside it */
            reason: string | null;
            /**
             * @description How it is written; signed and percent are ratios, 0.1 = 10 %
             * @enum {string}
             */
            unit: "signed" | "percent" | "ratio" | "days" | "count" | "money" | "date" | "number";
            value: number | string | null;
        };
        RunStatisticInput: {
            /** @enum {string} */
            group: "return" | "risk" | "ratio" | "benchmark" | "trade" | "significance";
            /** @example cagr */
            id: string;
            meaning: {
                en: string;
                ko: string;
            };
            name: {
                en: string;
                ko: string;
            };
            /** @description Why there is no value, or a warning beside it */
            reason: string | null;
            /**
             * @description How it is written; signed and percent are ratios, 0.1 = 10 %
             * @enum {string}
             */
            unit: "signed" | "percent" | "ratio" | "days" | "count" | "money" | "date" | "number";
            value: number | string | null;
        };
        RunTrade: {
            /** @description Code as the exchange writes it */
            code: string;
            commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            entry_date: string;
            entry_price: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            exit_date: string;
            exit_price: number;
            exit_reason: string;
            gross: number;
            held_days: number;
            /** @description Worst return while held */
            mae: number;
            /** @description Best return while held */
            mfe: number;
            net: number;
            quantity: number;
            return: number;
            /** @description Place in the run */
            seq: number;
            tax: number;
        };
        RunTradeInput: {
            /** @description Code as the exchange writes it */
            code: string;
            commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            entry_date: string;
            entry_price: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            exit_date: string;
            exit_price: number;
            exit_reason: string;
            gross: number;
            held_days: number;
            /** @description Worst return while held */
            mae: number;
            /** @description Best return while held */
            mfe: number;
            net: number;
            quantity: number;
            return: number;
            /** @description Place in the run */
            seq: number;
            tax: number;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 126,
         *           "code": "960100",
         *           "entry_date": "2024-06-10",
         *           "entry_price": 1118,
         *           "exit_date": "2024-06-13",
         *           "exit_price": 969,
         *           "quantity": 14841,
         *           "held_days": 3,
         *           "gross": -2211309,
         *           "net": -2241840.6472,
         *           "return": -0.1351,
         *           "commission": 4645.975,
         *           "tax": 25885.6722,
         *           "exit_reason": "stop_loss",
         *           "mae": -0.1333,
         *           "mfe": 0.0081
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunTradePage: {
            items: components["schemas"]["RunTrade"][];
            nextCursor: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "seq": 126,
         *           "code": "960100",
         *           "entry_date": "2024-06-10",
         *           "entry_price": 1118,
         *           "exit_date": "2024-06-13",
         *           "exit_price": 969,
         *           "quantity": 14841,
         *           "held_days": 3,
         *           "gross": -2211309,
         *           "net": -2241840.6472,
         *           "return": -0.1351,
         *           "commission": 4645.975,
         *           "tax": 25885.6722,
         *           "exit_reason": "stop_loss",
         *           "mae": -0.1333,
         *           "mfe": 0.0081
         *         }
         *       ],
         *       "nextCursor": null
         *     }
         */
        RunTradePageInput: {
            items: components["schemas"]["RunTradeInput"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        Scope: "account" | "strategies:read" | "strategies:write" | "backtests:read" | "backtests:run" | "market:read" | "notifications";
        /** @enum {string} */
        ScopeInput: "account" | "strategies:read" | "strategies:write" | "backtests:read" | "backtests:run" | "market:read" | "notifications";
        /**
         * @example {
         *       "market": "KRX",
         *       "date": "2025-12-30",
         *       "columns": [
         *         "close"
         *       ],
         *       "total": 1,
         *       "candidates": 60,
         *       "rows": [
         *         {
         *           "code": "960160",
         *           "name": "데모소프트 017",
         *           "board": "KOSDAQ",
         *           "sector": "소프트웨어",
         *           "values": [
         *             208000
         *           ]
         *         }
         *       ],
         *       "nextCursor": null,
         *       "notes": [],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        ScreenAnswer: {
            /** @description Instruments of the universe on the day */
            candidates: number;
            columns: string[];
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            date: string;
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketId"];
            nextCursor: string | null;
            notes: string[];
            rows: {
                board: string;
                code: string;
                name: string;
                sector: string | null;
                /** @description By column; conditions are 1 or 0 */
                values: (number | null)[];
            }[];
            /** @description Instruments for which the condition is true, over all pages */
            total: number;
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "date": "2025-12-30",
         *       "columns": [
         *         "close"
         *       ],
         *       "total": 1,
         *       "candidates": 60,
         *       "rows": [
         *         {
         *           "code": "960160",
         *           "name": "데모소프트 017",
         *           "board": "KOSDAQ",
         *           "sector": "소프트웨어",
         *           "values": [
         *             208000
         *           ]
         *         }
         *       ],
         *       "nextCursor": null,
         *       "notes": [],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        ScreenAnswerInput: {
            /** @description Instruments of the universe on the day */
            candidates: number;
            columns: string[];
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            date: string;
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketIdInput"];
            nextCursor: string | null;
            notes: string[];
            rows: {
                board: string;
                code: string;
                name: string;
                sector: string | null;
                /** @description By column; conditions are 1 or 0 */
                values: (number | null)[];
            }[];
            /** @description Instruments for which the condition is true, over all pages */
            total: number;
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
        ScreenRequest: {
            /**
             * @default [
             *       "close",
             *       "ret_1m",
             *       "mom_12_1",
             *       "trading_value_avg_20d"
             *     ]
             */
            columns: string[];
            /**
             * @description Left out: every instrument of the universe
             * @example sma(close, 20)
             * @example mom_12_1
             * @example rank(per)
             */
            condition?: string;
            cursor?: string;
            /**
             * @description Default: the last session; a closed day means the session before
             * @example 2025-12-30
             */
            date?: string;
            /** @default 50 */
            limit: number;
            /** @default KRX */
            market: components["schemas"]["MarketId"];
            /** @description Default: by code */
            sort?: {
                /**
                 * @description One of the columns, or `code` or `name`
                 * @example sma(close, 20)
                 * @example mom_12_1
                 * @example rank(per)
                 */
                by: string;
                /**
                 * @default high
                 * @enum {string}
                 */
                order: "high" | "low";
            };
            universe: {
                /** @default [] */
                boards: string[];
                /** @default [] */
                codes: string[];
                /** @default [] */
                excludeStatus: ("normal" | "administrative" | "halted" | "liquidation")[];
                /** @description A universe by its id; the filters below narrow it */
                id?: string;
                /**
                 * @description Empty: all kinds
                 * @default []
                 */
                kinds: ("common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto")[];
                /** @default [] */
                sectors: string[];
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
        ScreenRequestInput: {
            /**
             * @default [
             *       "close",
             *       "ret_1m",
             *       "mom_12_1",
             *       "trading_value_avg_20d"
             *     ]
             */
            columns?: string[];
            /**
             * @description Left out: every instrument of the universe
             * @example sma(close, 20)
             * @example mom_12_1
             * @example rank(per)
             */
            condition?: string;
            cursor?: string;
            /**
             * @description Default: the last session; a closed day means the session before
             * @example 2025-12-30
             */
            date?: string;
            /** @default 50 */
            limit?: number;
            /** @default KRX */
            market?: components["schemas"]["MarketIdInput"];
            /** @description Default: by code */
            sort?: {
                /**
                 * @description One of the columns, or `code` or `name`
                 * @example sma(close, 20)
                 * @example mom_12_1
                 * @example rank(per)
                 */
                by: string;
                /**
                 * @default high
                 * @enum {string}
                 */
                order?: "high" | "low";
            };
            /** @default {} */
            universe?: {
                /** @default [] */
                boards?: string[];
                /** @default [] */
                codes?: string[];
                /** @default [] */
                excludeStatus?: ("normal" | "administrative" | "halted" | "liquidation")[];
                /** @description A universe by its id; the filters below narrow it */
                id?: string;
                /**
                 * @description Empty: all kinds
                 * @default []
                 */
                kinds?: ("common" | "preferred" | "spac" | "reit" | "etf" | "etn" | "fund" | "crypto")[];
                /** @default [] */
                sectors?: string[];
            };
        };
        /**
         * @example {
         *       "overlapHours": 24
         *     }
         */
        SecretRotation: {
            /**
             * @description So long the old secret stays valid
             * @default 24
             */
            overlapHours: number;
        };
        /**
         * @example {
         *       "overlapHours": 24
         *     }
         */
        SecretRotationInput: {
            /**
             * @description So long the old secret stays valid
             * @default 24
             */
            overlapHours?: number;
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "session": "2025-12-30",
         *       "items": [
         *         {
         *           "id": "유통",
         *           "name": "유통",
         *           "nameEn": null,
         *           "members": 4,
         *           "traded": 4,
         *           "meanReturn": 0.0316,
         *           "weightedReturn": 0.0506,
         *           "advancers": 3,
         *           "decliners": 1
         *         }
         *       ],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        Sectors: {
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            items: components["schemas"]["GroupReturn"][];
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketId"];
            session: string;
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "session": "2025-12-30",
         *       "items": [
         *         {
         *           "id": "유통",
         *           "name": "유통",
         *           "nameEn": null,
         *           "members": 4,
         *           "traded": 4,
         *           "meanReturn": 0.0316,
         *           "weightedReturn": 0.0506,
         *           "advancers": 3,
         *           "decliners": 1
         *         }
         *       ],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        SectorsInput: {
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            items: components["schemas"]["GroupReturnInput"][];
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            market: components["schemas"]["MarketIdInput"];
            session: string;
        };
        Session: {
            address: string;
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            createdAt: string;
            current: boolean;
            /**
             * Format: date-time
             * @description Moves on with use, up to the end of the session
             * @example 2025-03-14T01:59:26.535Z
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "cookie" | "bearer";
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            lastSeenAt: string;
            userAgent: string;
        };
        SessionInput: {
            address: string;
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            createdAt: string;
            current: boolean;
            /**
             * Format: date-time
             * @description Moves on with use, up to the end of the session
             * @example 2025-03-14T01:59:26.535Z
             */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "cookie" | "bearer";
            /**
             * Format: date-time
             * @example 2025-03-14T01:59:26.535Z
             */
            lastSeenAt: string;
            userAgent: string;
        };
        /**
         * @example {
         *       "tags": [
         *         "low-risk",
         *         "value"
         *       ]
         *     }
         */
        SetStrategyTags: {
            /**
             * @description At most ten; the answer has each once, in order
             * @example [
             *       "value",
             *       "low-risk"
             *     ]
             */
            tags: unknown;
        };
        /**
         * @example {
         *       "tags": [
         *         "low-risk",
         *         "value"
         *       ]
         *     }
         */
        SetStrategyTagsInput: {
            /** @description At most ten; the answer has each once, in order */
            tags: string[];
        };
        /**
         * @example {
         *       "code": "960000",
         *       "asOf": "2024-03-28",
         *       "newest": [
         *         {
         *           "statement": "income",
         *           "period": "2023Q3",
         *           "basis": "consolidated",
         *           "age": 180,
         *           "isStale": false
         *         }
         *       ],
         *       "figures": [
         *         {
         *           "period": "2023Q3",
         *           "span": "YTD",
         *           "item": "capex",
         *           "basis": "consolidated",
         *           "value": 9609013543,
         *           "availableFrom": "2024-01-02",
         *           "filing": "20231110900000",
         *           "supersedes": null
         *         }
         *       ],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        Statements: {
            asOf: string;
            code: string;
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @description The version that counted on the day; newest quarter first */
            figures: components["schemas"]["Figure"][];
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            newest: {
                /** @description Calendar days since the quarter ended */
                age: number;
                /** @enum {string} */
                basis: "consolidated" | "separate";
                /** @description Too old for any factor */
                isStale: boolean;
                period: string;
                /** @enum {string} */
                statement: "income" | "balance" | "cash";
            }[];
        };
        /**
         * @example {
         *       "code": "960000",
         *       "asOf": "2024-03-28",
         *       "newest": [
         *         {
         *           "statement": "income",
         *           "period": "2023Q3",
         *           "basis": "consolidated",
         *           "age": 180,
         *           "isStale": false
         *         }
         *       ],
         *       "figures": [
         *         {
         *           "period": "2023Q3",
         *           "span": "YTD",
         *           "item": "capex",
         *           "basis": "consolidated",
         *           "value": 9609013543,
         *           "availableFrom": "2024-01-02",
         *           "filing": "20231110900000",
         *           "supersedes": null
         *         }
         *       ],
         *       "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *       "madeUp": true
         *     }
         */
        StatementsInput: {
            asOf: string;
            code: string;
            /** @description Version of the lake; equal versions give equal answers */
            dataVersion: string;
            /** @description The version that counted on the day; newest quarter first */
            figures: components["schemas"]["FigureInput"][];
            /** @description True for the demo market: not a record of any exchange */
            madeUp: boolean;
            newest: {
                /** @description Calendar days since the quarter ended */
                age: number;
                /** @enum {string} */
                basis: "consolidated" | "separate";
                /** @description Too old for any factor */
                isStale: boolean;
                period: string;
                /** @enum {string} */
                statement: "income" | "balance" | "cash";
            }[];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "name": "Momentum",
         *       "description": null,
         *       "market": "KRX",
         *       "tags": [
         *         "momentum"
         *       ],
         *       "factors": [
         *         "mom_12_1"
         *       ],
         *       "revision": 2,
         *       "visibility": "public",
         *       "anonymous": false,
         *       "detailsHidden": false,
         *       "publishedRevision": 2,
         *       "publishedAt": "2026-03-14T02:10:41.120Z",
         *       "publishedDataEnd": "2025-12-30",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "updatedAt": "2026-03-14T02:10:41.120Z",
         *       "document": {
         *         "schema": "stocklab/strategy@1",
         *         "name": "Momentum",
         *         "description": null,
         *         "market": "KRX",
         *         "capital": 100000000,
         *         "period": {
         *           "from": null,
         *           "to": null
         *         },
         *         "benchmark": null,
         *         "parameters": {},
         *         "universe": {
         *           "markets": [],
         *           "kinds": [
         *             "common"
         *           ],
         *           "sectors": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "status": {
         *             "exclude": [
         *               "administrative"
         *             ]
         *           },
         *           "codes": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "where": null
         *         },
         *         "let": {},
         *         "entry": {
         *           "schedule": "monthly",
         *           "mode": "rotate",
         *           "where": null,
         *           "rank_by": [
         *             {
         *               "value": "mom_12_1",
         *               "order": "high",
         *               "weight": 1
         *             }
         *           ],
         *           "max_positions": 20,
         *           "max_new_per_day": null,
         *           "sizing": "equal",
         *           "max_position_weight": null,
         *           "max_position_value": null,
         *           "rebalance_threshold": 0
         *         },
         *         "exit": {
         *           "trigger": "close",
         *           "take_profit": null,
         *           "stop_loss": null,
         *           "trailing_stop": null,
         *           "min_hold_days": 0,
         *           "max_hold_days": null,
         *           "where": null
         *         },
         *         "execution": {
         *           "price": "open",
         *           "slippage_bps": 0,
         *           "tick_rounding": true,
         *           "participation": null
         *         },
         *         "costs": "krx",
         *         "liquidate_at_end": false
         *       },
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "sourceFormat": "yaml",
         *       "contentHash": "7b286de60140a6f7f743da33656e68263a6e2df502f2e0083ae4651a6f996de9",
         *       "lineage": []
         *     }
         */
        Strategy: {
            anonymous: boolean;
            contentHash: string;
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            detailsHidden: boolean;
            document: components["schemas"]["StrategyDocument"];
            factors: string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            lineage: components["schemas"]["StrategyAncestor"][];
            market: string;
            name: string;
            publishedAt: string | null;
            /** @description Last session of the data at publication: what comes after it was not known to its author */
            publishedDataEnd: string | null;
            publishedRevision: number | null;
            /** @description The newest */
            revision: number;
            /** @description As it was written; null where it came as a value */
            source: string | null;
            sourceFormat: ("yaml" | "json") | null;
            tags: string[];
            /** Format: date-time */
            updatedAt: string;
            /** @enum {string} */
            visibility: "private" | "public";
        };
        StrategyAncestor: {
            author: string | null;
            id: string | null;
            libraryId: string | null;
            name: string | null;
            revision: number | null;
            visible: boolean;
        };
        StrategyAncestorInput: {
            author: string | null;
            id: string | null;
            libraryId: string | null;
            name: string | null;
            revision: number | null;
            visible: boolean;
        };
        /**
         * @example {
         *       "from": 1,
         *       "to": 2,
         *       "changes": [
         *         {
         *           "path": "entry.max_positions",
         *           "before": 10,
         *           "after": 20
         *         }
         *       ],
         *       "text": "--- revision 1\n+++ revision 2\n@@ -2,4 +2,4 @@\n market: KRX\n entry:\n   rank_by: [{ value: mom_12_1, order: high }]\n-  max_positions: 10\n+  max_positions: 20\n"
         *     }
         */
        StrategyDiff: {
            changes: {
                /** @description Absent where the field was removed */
                after: unknown;
                /** @description Absent where the field was added */
                before: unknown;
                /** @example entry.rank_by[0].value */
                path: string;
            }[];
            from: number;
            /** @description Unified diff of the YAML texts; empty where they are equal */
            text: string;
            to: number;
        };
        /**
         * @example {
         *       "from": 1,
         *       "to": 2,
         *       "changes": [
         *         {
         *           "path": "entry.max_positions",
         *           "before": 10,
         *           "after": 20
         *         }
         *       ],
         *       "text": "--- revision 1\n+++ revision 2\n@@ -2,4 +2,4 @@\n market: KRX\n entry:\n   rank_by: [{ value: mom_12_1, order: high }]\n-  max_positions: 10\n+  max_positions: 20\n"
         *     }
         */
        StrategyDiffInput: {
            changes: {
                /** @description Absent where the field was removed */
                after: unknown;
                /** @description Absent where the field was added */
                before: unknown;
                /** @example entry.rank_by[0].value */
                path: string;
            }[];
            from: number;
            /** @description Unified diff of the YAML texts; empty where they are equal */
            text: string;
            to: number;
        };
        /** @description A strategy document (stocklab/strategy@1); answers have every default filled in */
        StrategyDocument: {
            [key: string]: unknown;
        };
        /** @description A strategy document (stocklab/strategy@1); answers have every default filled in */
        StrategyDocumentInput: {
            [key: string]: unknown;
        };
        StrategyFigures: {
            /** @description Since then; null where nothing has happened yet */
            after: components["schemas"]["StrategyPartFigures"] | null;
            /** @description Up to the data known at publication */
            before: components["schemas"]["StrategyPartFigures"] | null;
            /**
             * @description The last years of the part; before publication only strategies that cover the period whole
             * @enum {string}
             */
            period: "all" | "1y" | "3y" | "5y";
        };
        StrategyFiguresInput: {
            /** @description Since then; null where nothing has happened yet */
            after: components["schemas"]["StrategyPartFiguresInput"] | null;
            /** @description Up to the data known at publication */
            before: components["schemas"]["StrategyPartFiguresInput"] | null;
            /**
             * @description The last years of the part; before publication only strategies that cover the period whole
             * @enum {string}
             */
            period: "all" | "1y" | "3y" | "5y";
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "name": "Momentum",
         *       "description": null,
         *       "market": "KRX",
         *       "tags": [
         *         "momentum"
         *       ],
         *       "factors": [
         *         "mom_12_1"
         *       ],
         *       "revision": 2,
         *       "visibility": "public",
         *       "anonymous": false,
         *       "detailsHidden": false,
         *       "publishedRevision": 2,
         *       "publishedAt": "2026-03-14T02:10:41.120Z",
         *       "publishedDataEnd": "2025-12-30",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "updatedAt": "2026-03-14T02:10:41.120Z",
         *       "document": {
         *         "schema": "stocklab/strategy@1",
         *         "name": "Momentum",
         *         "description": null,
         *         "market": "KRX",
         *         "capital": 100000000,
         *         "period": {
         *           "from": null,
         *           "to": null
         *         },
         *         "benchmark": null,
         *         "parameters": {},
         *         "universe": {
         *           "markets": [],
         *           "kinds": [
         *             "common"
         *           ],
         *           "sectors": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "status": {
         *             "exclude": [
         *               "administrative"
         *             ]
         *           },
         *           "codes": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "where": null
         *         },
         *         "let": {},
         *         "entry": {
         *           "schedule": "monthly",
         *           "mode": "rotate",
         *           "where": null,
         *           "rank_by": [
         *             {
         *               "value": "mom_12_1",
         *               "order": "high",
         *               "weight": 1
         *             }
         *           ],
         *           "max_positions": 20,
         *           "max_new_per_day": null,
         *           "sizing": "equal",
         *           "max_position_weight": null,
         *           "max_position_value": null,
         *           "rebalance_threshold": 0
         *         },
         *         "exit": {
         *           "trigger": "close",
         *           "take_profit": null,
         *           "stop_loss": null,
         *           "trailing_stop": null,
         *           "min_hold_days": 0,
         *           "max_hold_days": null,
         *           "where": null
         *         },
         *         "execution": {
         *           "price": "open",
         *           "slippage_bps": 0,
         *           "tick_rounding": true,
         *           "participation": null
         *         },
         *         "costs": "krx",
         *         "liquidate_at_end": false
         *       },
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "sourceFormat": "yaml",
         *       "contentHash": "7b286de60140a6f7f743da33656e68263a6e2df502f2e0083ae4651a6f996de9",
         *       "lineage": []
         *     }
         */
        StrategyInput: {
            anonymous: boolean;
            contentHash: string;
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            detailsHidden: boolean;
            document: components["schemas"]["StrategyDocumentInput"];
            factors: string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            lineage: components["schemas"]["StrategyAncestorInput"][];
            market: string;
            name: string;
            publishedAt: string | null;
            /** @description Last session of the data at publication: what comes after it was not known to its author */
            publishedDataEnd: string | null;
            publishedRevision: number | null;
            /** @description The newest */
            revision: number;
            /** @description As it was written; null where it came as a value */
            source: string | null;
            sourceFormat: ("yaml" | "json") | null;
            tags: string[];
            /** Format: date-time */
            updatedAt: string;
            /** @enum {string} */
            visibility: "private" | "public";
        };
        /**
         * @example {
         *       "from": "2023-12-01",
         *       "to": "2025-06-30",
         *       "returns": 380,
         *       "statistics": {
         *         "cagr": 0.4155,
         *         "sharpe": 1.5543,
         *         "max_drawdown": -0.338
         *       },
         *       "reasons": {}
         *     }
         */
        StrategyPartFigures: {
            /** Format: date */
            from: string;
            /** @description Why a statistic is null, or a warning beside it */
            reasons: {
                [key: string]: string;
            };
            /** @description Daily returns in it */
            returns: number;
            statistics: {
                [key: string]: number | null;
            };
            /** Format: date */
            to: string;
        };
        /**
         * @example {
         *       "from": "2023-12-01",
         *       "to": "2025-06-30",
         *       "returns": 380,
         *       "statistics": {
         *         "cagr": 0.4155,
         *         "sharpe": 1.5543,
         *         "max_drawdown": -0.338
         *       },
         *       "reasons": {}
         *     }
         */
        StrategyPartFiguresInput: {
            /** Format: date */
            from: string;
            /** @description Why a statistic is null, or a warning beside it */
            reasons: {
                [key: string]: string;
            };
            /** @description Daily returns in it */
            returns: number;
            statistics: {
                [key: string]: number | null;
            };
            /** Format: date */
            to: string;
        };
        /** @description What a strategy reads, before anything runs */
        StrategyPlan: {
            columns: string[];
            crossSection: string[];
            factors: string[];
            /** @description Sessions before the first decision; all = from the first stored bar */
            historySessions: number | "all";
            indices: string[];
            nodes: number;
            parameters: {
                [key: string]: number;
            };
            position: string[];
            stages: number;
            /** @description Whether it reads financial statements */
            statements: boolean;
            windows: {
                fn: string;
                window: number | null;
            }[];
        };
        /** @description What a strategy reads, before anything runs */
        StrategyPlanInput: {
            columns: string[];
            crossSection: string[];
            factors: string[];
            /** @description Sessions before the first decision; all = from the first stored bar */
            historySessions: number | "all";
            indices: string[];
            nodes: number;
            parameters: {
                [key: string]: number;
            };
            position: string[];
            stages: number;
            /** @description Whether it reads financial statements */
            statements: boolean;
            windows: {
                fn: string;
                window: number | null;
            }[];
        };
        StrategyProblem: {
            column: number | null;
            hint: string | null;
            line: number | null;
            /** @example unknown name "pbrr"; did you mean "pbr"? */
            message: string;
            /** @example entry.rank_by[0].value */
            path: string;
            /** @description The line, and under it a caret */
            snippet: string | null;
        };
        StrategyProblemInput: {
            column: number | null;
            hint: string | null;
            line: number | null;
            /** @example unknown name "pbrr"; did you mean "pbr"? */
            message: string;
            /** @example entry.rank_by[0].value */
            path: string;
            /** @description The line, and under it a caret */
            snippet: string | null;
        };
        /**
         * @example {
         *       "statistic": "cagr",
         *       "period": "all",
         *       "part": "before",
         *       "better": "high",
         *       "items": [
         *         {
         *           "rank": 1,
         *           "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *           "name": "Momentum",
         *           "market": "KRX",
         *           "tags": [
         *             "momentum"
         *           ],
         *           "author": "가치투자자",
         *           "libraryId": null,
         *           "detailsHidden": false,
         *           "publishedAt": "2026-03-14T02:10:41.120Z",
         *           "publishedDataEnd": "2025-12-30",
         *           "value": 0.4155,
         *           "before": {
         *             "from": "2023-12-01",
         *             "to": "2025-06-30",
         *             "returns": 380,
         *             "statistics": {
         *               "cagr": 0.4155,
         *               "sharpe": 1.5543,
         *               "max_drawdown": -0.338
         *             },
         *             "reasons": {}
         *           },
         *           "after": null,
         *           "standing": {
         *             "runId": "0196f1f0-5e5e-7000-8000-000000000020",
         *             "ranAt": "2026-03-14T02:10:41.120Z",
         *             "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *             "madeUp": true,
         *             "trials": null,
         *             "deflatedSharpe": null,
         *             "backtestYears": 1.5797,
         *             "minBacktestYears": null,
         *             "tooShort": false
         *           }
         *         }
         *       ],
         *       "nextCursor": null,
         *       "waiting": false
         *     }
         */
        StrategyRanking: {
            /** @enum {string} */
            better: "high" | "low";
            items: components["schemas"]["StrategyRankingEntry"][];
            nextCursor: string | null;
            /**
             * @description before: the backtest on what its author could know; after: what happened since publication
             * @enum {string}
             */
            part: "before" | "after";
            /**
             * @description The last years of the part; before publication only strategies that cover the period whole
             * @enum {string}
             */
            period: "all" | "1y" | "3y" | "5y";
            /**
             * @description dsr is that of the whole run, whatever the period
             * @enum {string}
             */
            statistic: "total_return" | "cagr" | "annual_volatility" | "max_drawdown" | "longest_drawdown_days" | "sharpe" | "dsr" | "sortino" | "calmar" | "beta" | "alpha" | "active_return" | "information_ratio" | "trade_count" | "win_rate_trade" | "profit_factor" | "avg_holding_days" | "turnover_annual" | "cost_drag_annual" | "exposure";
            /** @description Newer runs of some strategies are still being measured */
            waiting: boolean;
        };
        StrategyRankingEntry: {
            after: components["schemas"]["StrategyPartFigures"] | null;
            author: string | null;
            before: components["schemas"]["StrategyPartFigures"] | null;
            detailsHidden: boolean;
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            libraryId: string | null;
            market: string;
            name: string;
            /** Format: date-time */
            publishedAt: string;
            publishedDataEnd: string | null;
            rank: number;
            standing: components["schemas"]["StrategyRunStanding"];
            tags: string[];
            /** @description What it is ranked by */
            value: number;
        };
        StrategyRankingEntryInput: {
            after: components["schemas"]["StrategyPartFiguresInput"] | null;
            author: string | null;
            before: components["schemas"]["StrategyPartFiguresInput"] | null;
            detailsHidden: boolean;
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            libraryId: string | null;
            market: string;
            name: string;
            /** Format: date-time */
            publishedAt: string;
            publishedDataEnd: string | null;
            rank: number;
            standing: components["schemas"]["StrategyRunStandingInput"];
            tags: string[];
            /** @description What it is ranked by */
            value: number;
        };
        /**
         * @example {
         *       "statistic": "cagr",
         *       "period": "all",
         *       "part": "before",
         *       "better": "high",
         *       "items": [
         *         {
         *           "rank": 1,
         *           "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *           "name": "Momentum",
         *           "market": "KRX",
         *           "tags": [
         *             "momentum"
         *           ],
         *           "author": "가치투자자",
         *           "libraryId": null,
         *           "detailsHidden": false,
         *           "publishedAt": "2026-03-14T02:10:41.120Z",
         *           "publishedDataEnd": "2025-12-30",
         *           "value": 0.4155,
         *           "before": {
         *             "from": "2023-12-01",
         *             "to": "2025-06-30",
         *             "returns": 380,
         *             "statistics": {
         *               "cagr": 0.4155,
         *               "sharpe": 1.5543,
         *               "max_drawdown": -0.338
         *             },
         *             "reasons": {}
         *           },
         *           "after": null,
         *           "standing": {
         *             "runId": "0196f1f0-5e5e-7000-8000-000000000020",
         *             "ranAt": "2026-03-14T02:10:41.120Z",
         *             "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *             "madeUp": true,
         *             "trials": null,
         *             "deflatedSharpe": null,
         *             "backtestYears": 1.5797,
         *             "minBacktestYears": null,
         *             "tooShort": false
         *           }
         *         }
         *       ],
         *       "nextCursor": null,
         *       "waiting": false
         *     }
         */
        StrategyRankingInput: {
            /** @enum {string} */
            better: "high" | "low";
            items: components["schemas"]["StrategyRankingEntryInput"][];
            nextCursor: string | null;
            /**
             * @description before: the backtest on what its author could know; after: what happened since publication
             * @enum {string}
             */
            part: "before" | "after";
            /**
             * @description The last years of the part; before publication only strategies that cover the period whole
             * @enum {string}
             */
            period: "all" | "1y" | "3y" | "5y";
            /**
             * @description dsr is that of the whole run, whatever the period
             * @enum {string}
             */
            statistic: "total_return" | "cagr" | "annual_volatility" | "max_drawdown" | "longest_drawdown_days" | "sharpe" | "dsr" | "sortino" | "calmar" | "beta" | "alpha" | "active_return" | "information_ratio" | "trade_count" | "win_rate_trade" | "profit_factor" | "avg_holding_days" | "turnover_annual" | "cost_drag_annual" | "exposure";
            /** @description Newer runs of some strategies are still being measured */
            waiting: boolean;
        };
        /**
         * @example {
         *       "revision": 2,
         *       "note": "Twenty instead of ten",
         *       "contentHash": "7b286de60140a6f7f743da33656e68263a6e2df502f2e0083ae4651a6f996de9",
         *       "createdAt": "2026-03-14T02:10:41.120Z",
         *       "document": {
         *         "schema": "stocklab/strategy@1",
         *         "name": "Momentum",
         *         "description": null,
         *         "market": "KRX",
         *         "capital": 100000000,
         *         "period": {
         *           "from": null,
         *           "to": null
         *         },
         *         "benchmark": null,
         *         "parameters": {},
         *         "universe": {
         *           "markets": [],
         *           "kinds": [
         *             "common"
         *           ],
         *           "sectors": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "status": {
         *             "exclude": [
         *               "administrative"
         *             ]
         *           },
         *           "codes": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "where": null
         *         },
         *         "let": {},
         *         "entry": {
         *           "schedule": "monthly",
         *           "mode": "rotate",
         *           "where": null,
         *           "rank_by": [
         *             {
         *               "value": "mom_12_1",
         *               "order": "high",
         *               "weight": 1
         *             }
         *           ],
         *           "max_positions": 20,
         *           "max_new_per_day": null,
         *           "sizing": "equal",
         *           "max_position_weight": null,
         *           "max_position_value": null,
         *           "rebalance_threshold": 0
         *         },
         *         "exit": {
         *           "trigger": "close",
         *           "take_profit": null,
         *           "stop_loss": null,
         *           "trailing_stop": null,
         *           "min_hold_days": 0,
         *           "max_hold_days": null,
         *           "where": null
         *         },
         *         "execution": {
         *           "price": "open",
         *           "slippage_bps": 0,
         *           "tick_rounding": true,
         *           "participation": null
         *         },
         *         "costs": "krx",
         *         "liquidate_at_end": false
         *       },
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "sourceFormat": "yaml"
         *     }
         */
        StrategyRevision: {
            /** @description Equal for equal documents */
            contentHash: string;
            /** Format: date-time */
            createdAt: string;
            document: components["schemas"]["StrategyDocument"];
            note: string | null;
            revision: number;
            /** @description As it was written; null where it came as a value */
            source: string | null;
            sourceFormat: ("yaml" | "json") | null;
        };
        /**
         * @example {
         *       "revision": 2,
         *       "note": "Twenty instead of ten",
         *       "contentHash": "7b286de60140a6f7f743da33656e68263a6e2df502f2e0083ae4651a6f996de9",
         *       "createdAt": "2026-03-14T02:10:41.120Z",
         *       "document": {
         *         "schema": "stocklab/strategy@1",
         *         "name": "Momentum",
         *         "description": null,
         *         "market": "KRX",
         *         "capital": 100000000,
         *         "period": {
         *           "from": null,
         *           "to": null
         *         },
         *         "benchmark": null,
         *         "parameters": {},
         *         "universe": {
         *           "markets": [],
         *           "kinds": [
         *             "common"
         *           ],
         *           "sectors": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "status": {
         *             "exclude": [
         *               "administrative"
         *             ]
         *           },
         *           "codes": {
         *             "include": [],
         *             "exclude": []
         *           },
         *           "where": null
         *         },
         *         "let": {},
         *         "entry": {
         *           "schedule": "monthly",
         *           "mode": "rotate",
         *           "where": null,
         *           "rank_by": [
         *             {
         *               "value": "mom_12_1",
         *               "order": "high",
         *               "weight": 1
         *             }
         *           ],
         *           "max_positions": 20,
         *           "max_new_per_day": null,
         *           "sizing": "equal",
         *           "max_position_weight": null,
         *           "max_position_value": null,
         *           "rebalance_threshold": 0
         *         },
         *         "exit": {
         *           "trigger": "close",
         *           "take_profit": null,
         *           "stop_loss": null,
         *           "trailing_stop": null,
         *           "min_hold_days": 0,
         *           "max_hold_days": null,
         *           "where": null
         *         },
         *         "execution": {
         *           "price": "open",
         *           "slippage_bps": 0,
         *           "tick_rounding": true,
         *           "participation": null
         *         },
         *         "costs": "krx",
         *         "liquidate_at_end": false
         *       },
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "sourceFormat": "yaml"
         *     }
         */
        StrategyRevisionInput: {
            /** @description Equal for equal documents */
            contentHash: string;
            /** Format: date-time */
            createdAt: string;
            document: components["schemas"]["StrategyDocumentInput"];
            note: string | null;
            revision: number;
            /** @description As it was written; null where it came as a value */
            source: string | null;
            sourceFormat: ("yaml" | "json") | null;
        };
        /**
         * @example {
         *       "revision": 2,
         *       "note": "Twenty instead of ten",
         *       "contentHash": "7b286de60140a6f7f743da33656e68263a6e2df502f2e0083ae4651a6f996de9",
         *       "createdAt": "2026-03-14T02:10:41.120Z"
         *     }
         */
        StrategyRevisionSummary: {
            /** @description Equal for equal documents */
            contentHash: string;
            /** Format: date-time */
            createdAt: string;
            note: string | null;
            revision: number;
        };
        /**
         * @example {
         *       "revision": 2,
         *       "note": "Twenty instead of ten",
         *       "contentHash": "7b286de60140a6f7f743da33656e68263a6e2df502f2e0083ae4651a6f996de9",
         *       "createdAt": "2026-03-14T02:10:41.120Z"
         *     }
         */
        StrategyRevisionSummaryInput: {
            /** @description Equal for equal documents */
            contentHash: string;
            /** Format: date-time */
            createdAt: string;
            note: string | null;
            revision: number;
        };
        /**
         * @example {
         *       "runId": "0196f1f0-5e5e-7000-8000-000000000020",
         *       "ranAt": "2026-03-14T02:10:41.120Z",
         *       "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *       "madeUp": true,
         *       "trials": null,
         *       "deflatedSharpe": null,
         *       "backtestYears": 1.5797,
         *       "minBacktestYears": null,
         *       "tooShort": false
         *     }
         */
        StrategyRunStanding: {
            /** @description Years of the backtest before publication */
            backtestYears: number;
            dataVersion: string;
            /** @description Probability that the Sharpe ratio is above what the best of so many trials shows by luck */
            deflatedSharpe: number | null;
            /** @description Measured on made-up data: says nothing about real returns */
            madeUp: boolean;
            /** @description Below so many years, the best of as many trials shows such a Sharpe ratio by luck */
            minBacktestYears: number | null;
            /** Format: date-time */
            ranAt: string;
            /** Format: uuid */
            runId: string;
            /** @description Whether the backtest is shorter than that */
            tooShort: boolean;
            /** @description Configurations of this idea that were tried */
            trials: number | null;
        };
        /**
         * @example {
         *       "runId": "0196f1f0-5e5e-7000-8000-000000000020",
         *       "ranAt": "2026-03-14T02:10:41.120Z",
         *       "dataVersion": "dfcd1ea5aa111a5223dab1c56619bf3142cef2d34e75748e2154d37dd2db20ff",
         *       "madeUp": true,
         *       "trials": null,
         *       "deflatedSharpe": null,
         *       "backtestYears": 1.5797,
         *       "minBacktestYears": null,
         *       "tooShort": false
         *     }
         */
        StrategyRunStandingInput: {
            /** @description Years of the backtest before publication */
            backtestYears: number;
            dataVersion: string;
            /** @description Probability that the Sharpe ratio is above what the best of so many trials shows by luck */
            deflatedSharpe: number | null;
            /** @description Measured on made-up data: says nothing about real returns */
            madeUp: boolean;
            /** @description Below so many years, the best of as many trials shows such a Sharpe ratio by luck */
            minBacktestYears: number | null;
            /** Format: date-time */
            ranAt: string;
            /** Format: uuid */
            runId: string;
            /** @description Whether the backtest is shorter than that */
            tooShort: boolean;
            /** @description Configurations of this idea that were tried */
            trials: number | null;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "name": "Momentum",
         *       "description": null,
         *       "market": "KRX",
         *       "tags": [
         *         "momentum"
         *       ],
         *       "factors": [
         *         "mom_12_1"
         *       ],
         *       "revision": 2,
         *       "visibility": "public",
         *       "anonymous": false,
         *       "detailsHidden": false,
         *       "publishedRevision": 2,
         *       "publishedAt": "2026-03-14T02:10:41.120Z",
         *       "publishedDataEnd": "2025-12-30",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "updatedAt": "2026-03-14T02:10:41.120Z"
         *     }
         */
        StrategySummary: {
            anonymous: boolean;
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            detailsHidden: boolean;
            factors: string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            market: string;
            name: string;
            publishedAt: string | null;
            /** @description Last session of the data at publication: what comes after it was not known to its author */
            publishedDataEnd: string | null;
            publishedRevision: number | null;
            /** @description The newest */
            revision: number;
            tags: string[];
            /** Format: date-time */
            updatedAt: string;
            /** @enum {string} */
            visibility: "private" | "public";
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000010",
         *       "name": "Momentum",
         *       "description": null,
         *       "market": "KRX",
         *       "tags": [
         *         "momentum"
         *       ],
         *       "factors": [
         *         "mom_12_1"
         *       ],
         *       "revision": 2,
         *       "visibility": "public",
         *       "anonymous": false,
         *       "detailsHidden": false,
         *       "publishedRevision": 2,
         *       "publishedAt": "2026-03-14T02:10:41.120Z",
         *       "publishedDataEnd": "2025-12-30",
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "updatedAt": "2026-03-14T02:10:41.120Z"
         *     }
         */
        StrategySummaryInput: {
            anonymous: boolean;
            /** Format: date-time */
            createdAt: string;
            description: string | null;
            detailsHidden: boolean;
            factors: string[];
            /**
             * Format: uuid
             * @description Id of a strategy
             */
            id: string;
            market: string;
            name: string;
            publishedAt: string | null;
            /** @description Last session of the data at publication: what comes after it was not known to its author */
            publishedDataEnd: string | null;
            publishedRevision: number | null;
            /** @description The newest */
            revision: number;
            tags: string[];
            /** Format: date-time */
            updatedAt: string;
            /** @enum {string} */
            visibility: "private" | "public";
        };
        /**
         * @example {
         *       "valid": false,
         *       "problems": [
         *         {
         *           "message": "unknown name \"pbrr\" at 6:10; did you mean \"pbr\"?",
         *           "path": "entry.where",
         *           "line": 6,
         *           "column": 10,
         *           "snippet": "  where: pbrr < 1\n         ^",
         *           "hint": null
         *         }
         *       ],
         *       "warnings": [],
         *       "plan": null,
         *       "document": null
         *     }
         */
        StrategyValidation: {
            document: components["schemas"]["StrategyDocument"] | null;
            plan: components["schemas"]["StrategyPlan"] | null;
            problems: components["schemas"]["StrategyProblem"][];
            valid: boolean;
            warnings: string[];
        };
        /**
         * @example {
         *       "valid": false,
         *       "problems": [
         *         {
         *           "message": "unknown name \"pbrr\" at 6:10; did you mean \"pbr\"?",
         *           "path": "entry.where",
         *           "line": 6,
         *           "column": 10,
         *           "snippet": "  where: pbrr < 1\n         ^",
         *           "hint": null
         *         }
         *       ],
         *       "warnings": [],
         *       "plan": null,
         *       "document": null
         *     }
         */
        StrategyValidationInput: {
            document: components["schemas"]["StrategyDocumentInput"] | null;
            plan: components["schemas"]["StrategyPlanInput"] | null;
            problems: components["schemas"]["StrategyProblemInput"][];
            valid: boolean;
            warnings: string[];
        };
        StudyQuestion: {
            /** @constant */
            kind: "optimize";
            /**
             * @default grid
             * @enum {string}
             */
            method: "grid" | "random" | "evolution";
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
            objectives: string[];
            /**
             * @description Of every random draw
             * @default 1
             */
            seed: number;
            /** @description Points to try; the whole grid, else 200 */
            trials?: number;
            /**
             * @description What to turn: `name=from..to:step`, `name=v1,v2` or a name alone; the ranges of the document unless given
             * @default []
             * @example [
             *       "lookback=60..240:20"
             *     ]
             */
            turn: string[];
        } | {
            /** @constant */
            kind: "walkforward";
            /**
             * @default grid
             * @enum {string}
             */
            method: "grid" | "random" | "evolution";
            /** @default sharpe */
            objective: string;
            /**
             * @description Of every random draw
             * @default 1
             */
            seed: number;
            /**
             * @default rolling
             * @enum {string}
             */
            start: "rolling" | "anchored";
            /** @default 1y */
            test: string;
            /** @default 3y */
            train: string;
            /** @description Points to try; the whole grid, else 200 */
            trials?: number;
            /**
             * @description What to turn: `name=from..to:step`, `name=v1,v2` or a name alone; the ranges of the document unless given
             * @default []
             * @example [
             *       "lookback=60..240:20"
             *     ]
             */
            turn: string[];
        } | {
            /** @default 20 */
            blockDays: number;
            /** @constant */
            kind: "montecarlo";
            /** @default 0.1 */
            missed: number;
            /** @default 2000 */
            paths: number;
            /** @default 100 */
            runs: number;
            /**
             * @description Of every random draw
             * @default 1
             */
            seed: number;
        };
        StudyQuestionInput: {
            /** @constant */
            kind: "optimize";
            /**
             * @default grid
             * @enum {string}
             */
            method?: "grid" | "random" | "evolution";
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
            objectives?: string[];
            /**
             * @description Of every random draw
             * @default 1
             */
            seed?: number;
            /** @description Points to try; the whole grid, else 200 */
            trials?: number;
            /**
             * @description What to turn: `name=from..to:step`, `name=v1,v2` or a name alone; the ranges of the document unless given
             * @default []
             * @example [
             *       "lookback=60..240:20"
             *     ]
             */
            turn?: string[];
        } | {
            /** @constant */
            kind: "walkforward";
            /**
             * @default grid
             * @enum {string}
             */
            method?: "grid" | "random" | "evolution";
            /** @default sharpe */
            objective?: string;
            /**
             * @description Of every random draw
             * @default 1
             */
            seed?: number;
            /**
             * @default rolling
             * @enum {string}
             */
            start?: "rolling" | "anchored";
            /** @default 1y */
            test?: string;
            /** @default 3y */
            train?: string;
            /** @description Points to try; the whole grid, else 200 */
            trials?: number;
            /**
             * @description What to turn: `name=from..to:step`, `name=v1,v2` or a name alone; the ranges of the document unless given
             * @default []
             * @example [
             *       "lookback=60..240:20"
             *     ]
             */
            turn?: string[];
        } | {
            /** @default 20 */
            blockDays?: number;
            /** @constant */
            kind: "montecarlo";
            /** @default 0.1 */
            missed?: number;
            /** @default 2000 */
            paths?: number;
            /** @default 100 */
            runs?: number;
            /**
             * @description Of every random draw
             * @default 1
             */
            seed?: number;
        };
        /**
         * @example {
         *       "schema": "stocklab/optimize@1",
         *       "market": "KRX",
         *       "data_version": "1b8fecd69f2787a7b0ca174d5bcf5c17f2971b9d3425b845487cd397a2d6afcd",
         *       "made_up": true,
         *       "period": {
         *         "from": "2022-01-03",
         *         "to": "2025-12-30"
         *       },
         *       "method": "grid",
         *       "seed": 1,
         *       "axes": [
         *         {
         *           "name": "entry.max_positions",
         *           "values": [
         *             5
         *           ]
         *         }
         *       ],
         *       "objectives": [
         *         "sharpe"
         *       ],
         *       "counts": {
         *         "points": 3,
         *         "judged": 3,
         *         "trials_of_family": 3
         *       }
         *     }
         */
        StudyResult: {
            [key: string]: unknown;
        };
        /**
         * @example {
         *       "schema": "stocklab/optimize@1",
         *       "market": "KRX",
         *       "data_version": "1b8fecd69f2787a7b0ca174d5bcf5c17f2971b9d3425b845487cd397a2d6afcd",
         *       "made_up": true,
         *       "period": {
         *         "from": "2022-01-03",
         *         "to": "2025-12-30"
         *       },
         *       "method": "grid",
         *       "seed": 1,
         *       "axes": [
         *         {
         *           "name": "entry.max_positions",
         *           "values": [
         *             5
         *           ]
         *         }
         *       ],
         *       "objectives": [
         *         "sharpe"
         *       ],
         *       "counts": {
         *         "points": 3,
         *         "judged": 3,
         *         "trials_of_family": 3
         *       }
         *     }
         */
        StudyResultInput: {
            [key: string]: unknown;
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "nameKo": "내수 소비",
         *       "nameEn": "Home consumption",
         *       "codes": [
         *         "960010",
         *         "960550"
         *       ]
         *     }
         */
        Theme: {
            codes: string[];
            /** @default  */
            descriptionEn: string;
            /** @default  */
            descriptionKo: string;
            market: components["schemas"]["MarketId"];
            nameEn: string;
            nameKo: string;
        };
        /**
         * @example {
         *       "market": "KRX",
         *       "nameKo": "내수 소비",
         *       "nameEn": "Home consumption",
         *       "codes": [
         *         "960010",
         *         "960550"
         *       ]
         *     }
         */
        ThemeInput: {
            codes: string[];
            descriptionEn?: string;
            descriptionKo?: string;
            market: components["schemas"]["MarketIdInput"];
            nameEn: string;
            nameKo: string;
        };
        /**
         * @example {
         *       "session": "2025-12-30",
         *       "items": [
         *         {
         *           "id": "consumption",
         *           "name": "내수 소비",
         *           "nameEn": "Home consumption",
         *           "members": 8,
         *           "traded": 8,
         *           "meanReturn": 0.0286,
         *           "weightedReturn": 0.0445,
         *           "advancers": 7,
         *           "decliners": 1,
         *           "descriptionKo": "데모 시장의 예시 테마",
         *           "descriptionEn": "An example theme of the demo market",
         *           "codes": [
         *             "960010"
         *           ]
         *         }
         *       ]
         *     }
         */
        Themes: {
            items: {
                advancers: number;
                codes: string[];
                decliners: number;
                descriptionEn: string;
                descriptionKo: string;
                id: string;
                /** @description Mean of the changes of those that traded */
                meanReturn: number | null;
                /** @description Listed on the session */
                members: number;
                name: string;
                nameEn: string | null;
                traded: number;
                /** @description By market capitalisation of the session before; null where no share counts are known */
                weightedReturn: number | null;
            }[];
            session: string;
        };
        /**
         * @example {
         *       "session": "2025-12-30",
         *       "items": [
         *         {
         *           "id": "consumption",
         *           "name": "내수 소비",
         *           "nameEn": "Home consumption",
         *           "members": 8,
         *           "traded": 8,
         *           "meanReturn": 0.0286,
         *           "weightedReturn": 0.0445,
         *           "advancers": 7,
         *           "decliners": 1,
         *           "descriptionKo": "데모 시장의 예시 테마",
         *           "descriptionEn": "An example theme of the demo market",
         *           "codes": [
         *             "960010"
         *           ]
         *         }
         *       ]
         *     }
         */
        ThemesInput: {
            items: {
                advancers: number;
                codes: string[];
                decliners: number;
                descriptionEn: string;
                descriptionKo: string;
                id: string;
                /** @description Mean of the changes of those that traded */
                meanReturn: number | null;
                /** @description Listed on the session */
                members: number;
                name: string;
                nameEn: string | null;
                traded: number;
                /** @description By market capitalisation of the session before; null where no share counts are known */
                weightedReturn: number | null;
            }[];
            session: string;
        };
        /**
         * @example {
         *       "uri": "otpauth://totp/Stock%20Lab:kim%40example.com?issuer=Stock%20Lab&secret=JBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30",
         *       "secret": "JBSWY3DPEHPK3PXP"
         *     }
         */
        TotpEnrolment: {
            /** @description Base32, to be typed where no code can be scanned */
            secret: string;
            /**
             * @description To be shown as a QR code
             * @example otpauth://totp/Stock%20Lab:kim…
             */
            uri: string;
        };
        /**
         * @example {
         *       "uri": "otpauth://totp/Stock%20Lab:kim%40example.com?issuer=Stock%20Lab&secret=JBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30",
         *       "secret": "JBSWY3DPEHPK3PXP"
         *     }
         */
        TotpEnrolmentInput: {
            /** @description Base32, to be typed where no code can be scanned */
            secret: string;
            /**
             * @description To be shown as a QR code
             * @example otpauth://totp/Stock%20Lab:kim…
             */
            uri: string;
        };
        Universe: {
            /** @description Own universes that are a condition rather than a list */
            condition: string | null;
            description: string;
            /**
             * @example market:KRX
             * @example board:KOSPI
             * @example theme:batteries
             */
            id: string;
            /** @enum {string} */
            kind: "market" | "board" | "kind" | "theme" | "own";
            market: components["schemas"]["MarketId"];
            /** @description On the last session */
            members: number;
            nameEn: string;
            nameKo: string;
        };
        UniverseInput: {
            /** @description Own universes that are a condition rather than a list */
            condition: string | null;
            description: string;
            /**
             * @example market:KRX
             * @example board:KOSPI
             * @example theme:batteries
             */
            id: string;
            /** @enum {string} */
            kind: "market" | "board" | "kind" | "theme" | "own";
            market: components["schemas"]["MarketIdInput"];
            /** @description On the last session */
            members: number;
            nameEn: string;
            nameKo: string;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000030",
         *       "kind": "own",
         *       "market": "KRX",
         *       "nameKo": "오르는 종목",
         *       "nameEn": "오르는 종목",
         *       "description": "",
         *       "condition": "ret_1m > 0",
         *       "members": 1,
         *       "page": {
         *         "items": [
         *           {
         *             "code": "960010",
         *             "name": "데모식품 002",
         *             "nameEn": "Demo Foods 002",
         *             "market": "KRX",
         *             "board": "KOSDAQ",
         *             "kind": "common",
         *             "sector": "음식료",
         *             "currency": "KRW",
         *             "isListed": true,
         *             "listedOn": "2024-11-01",
         *             "delistedOn": null,
         *             "madeUp": true
         *           }
         *         ],
         *         "nextCursor": null
         *       },
         *       "unknown": []
         *     }
         */
        UniverseMembers: {
            /** @description Own universes that are a condition rather than a list */
            condition: string | null;
            description: string;
            /**
             * @example market:KRX
             * @example board:KOSPI
             * @example theme:batteries
             */
            id: string;
            /** @enum {string} */
            kind: "market" | "board" | "kind" | "theme" | "own";
            market: components["schemas"]["MarketId"];
            /** @description On the last session */
            members: number;
            nameEn: string;
            nameKo: string;
            page: {
                items: components["schemas"]["Instrument"][];
                nextCursor: string | null;
            };
            /** @description Codes of the list that the lake does not hold */
            unknown: string[];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000030",
         *       "kind": "own",
         *       "market": "KRX",
         *       "nameKo": "오르는 종목",
         *       "nameEn": "오르는 종목",
         *       "description": "",
         *       "condition": "ret_1m > 0",
         *       "members": 1,
         *       "page": {
         *         "items": [
         *           {
         *             "code": "960010",
         *             "name": "데모식품 002",
         *             "nameEn": "Demo Foods 002",
         *             "market": "KRX",
         *             "board": "KOSDAQ",
         *             "kind": "common",
         *             "sector": "음식료",
         *             "currency": "KRW",
         *             "isListed": true,
         *             "listedOn": "2024-11-01",
         *             "delistedOn": null,
         *             "madeUp": true
         *           }
         *         ],
         *         "nextCursor": null
         *       },
         *       "unknown": []
         *     }
         */
        UniverseMembersInput: {
            /** @description Own universes that are a condition rather than a list */
            condition: string | null;
            description: string;
            /**
             * @example market:KRX
             * @example board:KOSPI
             * @example theme:batteries
             */
            id: string;
            /** @enum {string} */
            kind: "market" | "board" | "kind" | "theme" | "own";
            market: components["schemas"]["MarketIdInput"];
            /** @description On the last session */
            members: number;
            nameEn: string;
            nameKo: string;
            page: {
                items: components["schemas"]["InstrumentInput"][];
                nextCursor: string | null;
            };
            /** @description Codes of the list that the lake does not hold */
            unknown: string[];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "market:KRX",
         *           "kind": "market",
         *           "market": "KRX",
         *           "nameKo": "KRX 전체",
         *           "nameEn": "All of KRX",
         *           "description": "",
         *           "condition": null,
         *           "members": 60
         *         }
         *       ]
         *     }
         */
        Universes: {
            items: components["schemas"]["Universe"][];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "market:KRX",
         *           "kind": "market",
         *           "market": "KRX",
         *           "nameKo": "KRX 전체",
         *           "nameEn": "All of KRX",
         *           "description": "",
         *           "condition": null,
         *           "members": 60
         *         }
         *       ]
         *     }
         */
        UniversesInput: {
            items: components["schemas"]["UniverseInput"][];
        };
        /**
         * @example {
         *       "unread": 1
         *     }
         */
        Unread: {
            /** @description Unread in all, not on this page alone */
            unread: number;
        };
        /**
         * @example {
         *       "unread": 1
         *     }
         */
        UnreadInput: {
            /** @description Unread in all, not on this page alone */
            unread: number;
        };
        /**
         * @example {
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "note": "Twenty instead of ten",
         *       "revision": 1
         *     }
         */
        UpdateStrategy: {
            document?: components["schemas"]["StrategyDocument"];
            /**
             * @description Of `source`
             * @default yaml
             * @enum {string}
             */
            format: "yaml" | "json";
            /** @description What was changed and why, for the list of revisions */
            note?: string;
            /** @description The one that was edited; or If-Match says it */
            revision?: number;
            /** @description The document as text; its comments are kept */
            source?: string;
        };
        /**
         * @example {
         *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n",
         *       "note": "Twenty instead of ten",
         *       "revision": 1
         *     }
         */
        UpdateStrategyInput: {
            document?: components["schemas"]["StrategyDocumentInput"];
            /**
             * @description Of `source`
             * @default yaml
             * @enum {string}
             */
            format?: "yaml" | "json";
            /** @description What was changed and why, for the list of revisions */
            note?: string;
            /** @description The one that was edited; or If-Match says it */
            revision?: number;
            /** @description The document as text; its comments are kept */
            source?: string;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000040",
         *       "name": "관심 종목",
         *       "codes": [
         *         "960060"
         *       ],
         *       "updatedAt": "2026-03-14T01:59:26.535Z"
         *     }
         */
        Watchlist: {
            codes: string[];
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000040",
         *       "name": "관심 종목",
         *       "codes": [
         *         "960060"
         *       ],
         *       "updatedAt": "2026-03-14T01:59:26.535Z"
         *     }
         */
        WatchlistInput: {
            codes: string[];
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000040",
         *           "name": "관심 종목",
         *           "codes": [
         *             "960060"
         *           ],
         *           "updatedAt": "2026-03-14T01:59:26.535Z"
         *         }
         *       ]
         *     }
         */
        Watchlists: {
            /** @description In the order that the user chose */
            items: components["schemas"]["Watchlist"][];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000040",
         *           "name": "관심 종목",
         *           "codes": [
         *             "960060"
         *           ],
         *           "updatedAt": "2026-03-14T01:59:26.535Z"
         *         }
         *       ]
         *     }
         */
        WatchlistsInput: {
            /** @description In the order that the user chose */
            items: components["schemas"]["WatchlistInput"][];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000040",
         *       "name": "관심 종목",
         *       "updatedAt": "2026-03-14T01:59:26.535Z",
         *       "items": [
         *         {
         *           "code": "960020",
         *           "note": "",
         *           "addedAt": "2026-03-14T01:59:26.535Z",
         *           "quote": {
         *             "code": "960020",
         *             "name": "데모전자 003",
         *             "nameEn": "Demo Electronics 003",
         *             "market": "KRX",
         *             "board": "KOSPI",
         *             "currency": "KRW",
         *             "status": "normal",
         *             "date": "2025-12-30",
         *             "open": 27800,
         *             "high": 28350,
         *             "low": 27350,
         *             "close": 28050,
         *             "base": 28050,
         *             "change": 0,
         *             "changeRatio": 0,
         *             "volume": 1797,
         *             "value": 50113838,
         *             "marketCap": 33828300000,
         *             "nextSession": {
         *               "date": "2026-01-02",
         *               "limits": {
         *                 "lower": 19650,
         *                 "upper": 36450
         *               }
         *             },
         *             "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *             "madeUp": true
         *           }
         *         }
         *       ]
         *     }
         */
        WatchlistWithQuotes: {
            /** Format: uuid */
            id: string;
            items: {
                /** Format: date-time */
                addedAt: string;
                code: string;
                note: string;
                /** @description Null where the lake has no bar of the code at present */
                quote: components["schemas"]["Quote"] | null;
            }[];
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000040",
         *       "name": "관심 종목",
         *       "updatedAt": "2026-03-14T01:59:26.535Z",
         *       "items": [
         *         {
         *           "code": "960020",
         *           "note": "",
         *           "addedAt": "2026-03-14T01:59:26.535Z",
         *           "quote": {
         *             "code": "960020",
         *             "name": "데모전자 003",
         *             "nameEn": "Demo Electronics 003",
         *             "market": "KRX",
         *             "board": "KOSPI",
         *             "currency": "KRW",
         *             "status": "normal",
         *             "date": "2025-12-30",
         *             "open": 27800,
         *             "high": 28350,
         *             "low": 27350,
         *             "close": 28050,
         *             "base": 28050,
         *             "change": 0,
         *             "changeRatio": 0,
         *             "volume": 1797,
         *             "value": 50113838,
         *             "marketCap": 33828300000,
         *             "nextSession": {
         *               "date": "2026-01-02",
         *               "limits": {
         *                 "lower": 19650,
         *                 "upper": 36450
         *               }
         *             },
         *             "dataVersion": "904b9d711e6869e9e3cbf3d20dd7471b73e48adadefef89b323710683da36815",
         *             "madeUp": true
         *           }
         *         }
         *       ]
         *     }
         */
        WatchlistWithQuotesInput: {
            /** Format: uuid */
            id: string;
            items: {
                /** Format: date-time */
                addedAt: string;
                code: string;
                note: string;
                /** @description Null where the lake has no bar of the code at present */
                quote: components["schemas"]["QuoteInput"] | null;
            }[];
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000053",
         *       "url": "https://example.com/stocklab",
         *       "description": "",
         *       "events": [
         *         "backtest.completed"
         *       ],
         *       "enabled": true,
         *       "disabledReason": null,
         *       "failingSince": null,
         *       "previousSecretUntil": null,
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "updatedAt": "2026-03-14T01:59:26.535Z"
         *     }
         */
        Webhook: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** @description owner = turned off by hand; gone = it answered 410; failing = nothing arrived for five days */
            disabledReason: ("owner" | "gone" | "failing") | null;
            enabled: boolean;
            events: string[];
            failingSince: string | null;
            /** Format: uuid */
            id: string;
            /** @description Until then requests carry two signatures */
            previousSecretUntil: string | null;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        /**
         * @example {
         *       "enabled": false
         *     }
         */
        WebhookChange: {
            description?: string;
            enabled?: boolean;
            /**
             * @description Empty = all of them
             * @example [
             *       "backtest.completed",
             *       "backtest.failed"
             *     ]
             */
            events?: ("backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "data.updated")[];
            /**
             * @description Begins with https:// and leads to the internet
             * @example https://example.com/stocklab
             */
            url?: string;
        };
        /**
         * @example {
         *       "enabled": false
         *     }
         */
        WebhookChangeInput: {
            description?: string;
            enabled?: boolean;
            /**
             * @description Empty = all of them
             * @example [
             *       "backtest.completed",
             *       "backtest.failed"
             *     ]
             */
            events?: ("backtest.completed" | "backtest.failed" | "optimisation.completed" | "strategy.cloned" | "ranking.entered" | "data.updated")[];
            /**
             * @description Begins with https:// and leads to the internet
             * @example https://example.com/stocklab
             */
            url?: string;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000053",
         *       "url": "https://example.com/stocklab",
         *       "description": "",
         *       "events": [
         *         "backtest.completed"
         *       ],
         *       "enabled": true,
         *       "disabledReason": null,
         *       "failingSince": null,
         *       "previousSecretUntil": null,
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "updatedAt": "2026-03-14T01:59:26.535Z"
         *     }
         */
        WebhookInput: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** @description owner = turned off by hand; gone = it answered 410; failing = nothing arrived for five days */
            disabledReason: ("owner" | "gone" | "failing") | null;
            enabled: boolean;
            events: string[];
            failingSince: string | null;
            /** Format: uuid */
            id: string;
            /** @description Until then requests carry two signatures */
            previousSecretUntil: string | null;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000053",
         *           "url": "https://example.com/stocklab",
         *           "description": "",
         *           "events": [
         *             "backtest.completed"
         *           ],
         *           "enabled": true,
         *           "disabledReason": null,
         *           "failingSince": null,
         *           "previousSecretUntil": null,
         *           "createdAt": "2026-03-14T01:59:26.535Z",
         *           "updatedAt": "2026-03-14T01:59:26.535Z"
         *         }
         *       ]
         *     }
         */
        Webhooks: {
            items: components["schemas"]["Webhook"][];
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "id": "0196f1f0-5e5e-7000-8000-000000000053",
         *           "url": "https://example.com/stocklab",
         *           "description": "",
         *           "events": [
         *             "backtest.completed"
         *           ],
         *           "enabled": true,
         *           "disabledReason": null,
         *           "failingSince": null,
         *           "previousSecretUntil": null,
         *           "createdAt": "2026-03-14T01:59:26.535Z",
         *           "updatedAt": "2026-03-14T01:59:26.535Z"
         *         }
         *       ]
         *     }
         */
        WebhooksInput: {
            items: components["schemas"]["WebhookInput"][];
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000053",
         *       "url": "https://example.com/stocklab",
         *       "description": "",
         *       "events": [
         *         "backtest.completed"
         *       ],
         *       "enabled": true,
         *       "disabledReason": null,
         *       "failingSince": null,
         *       "previousSecretUntil": null,
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "updatedAt": "2026-03-14T01:59:26.535Z",
         *       "secret": "whsec_…"
         *     }
         */
        WebhookWithSecret: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** @description owner = turned off by hand; gone = it answered 410; failing = nothing arrived for five days */
            disabledReason: ("owner" | "gone" | "failing") | null;
            enabled: boolean;
            events: string[];
            failingSince: string | null;
            /** Format: uuid */
            id: string;
            /** @description Until then requests carry two signatures */
            previousSecretUntil: string | null;
            /**
             * @description Shown this once. Verify with any Standard Webhooks library
             * @example whsec_…
             */
            secret: string;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        /**
         * @example {
         *       "id": "0196f1f0-5e5e-7000-8000-000000000053",
         *       "url": "https://example.com/stocklab",
         *       "description": "",
         *       "events": [
         *         "backtest.completed"
         *       ],
         *       "enabled": true,
         *       "disabledReason": null,
         *       "failingSince": null,
         *       "previousSecretUntil": null,
         *       "createdAt": "2026-03-14T01:59:26.535Z",
         *       "updatedAt": "2026-03-14T01:59:26.535Z",
         *       "secret": "whsec_…"
         *     }
         */
        WebhookWithSecretInput: {
            /** Format: date-time */
            createdAt: string;
            description: string;
            /** @description owner = turned off by hand; gone = it answered 410; failing = nothing arrived for five days */
            disabledReason: ("owner" | "gone" | "failing") | null;
            enabled: boolean;
            events: string[];
            failingSince: string | null;
            /** Format: uuid */
            id: string;
            /** @description Until then requests carry two signatures */
            previousSecretUntil: string | null;
            /**
             * @description Shown this once. Verify with any Standard Webhooks library
             * @example whsec_…
             */
            secret: string;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        /**
         * @example {
         *       "code": "960500",
         *       "name": "데모화학 051",
         *       "date": "2023-06-01",
         *       "madeUp": true,
         *       "market": {
         *         "listed": "normal",
         *         "close": 63700,
         *         "volume": 44955
         *       },
         *       "inUniverse": true,
         *       "universeWhere": null,
         *       "entryWhere": {
         *         "text": "close > sma_20",
         *         "joint": null,
         *         "holds": true,
         *         "operands": [
         *           {
         *             "text": "close",
         *             "value": 63700
         *           }
         *         ],
         *         "parts": []
         *       },
         *       "ranks": [
         *         {
         *           "text": "close / lag(close, 20)",
         *           "value": 1.5368,
         *           "percentileInUniverse": 1,
         *           "percentileInSector": 1,
         *           "order": "high",
         *           "weight": 1
         *         }
         *       ],
         *       "factors": [
         *         {
         *           "text": "sma_20",
         *           "value": 52977.5,
         *           "percentileInUniverse": 0.7708,
         *           "percentileInSector": 0.8
         *         }
         *       ],
         *       "held": null,
         *       "levels": [],
         *       "exits": [],
         *       "outcome": {
         *         "decides": true,
         *         "decisionBefore": null,
         *         "decisionAfter": "2023-06-02",
         *         "rank": 1,
         *         "score": 1,
         *         "candidates": 25,
         *         "ordered": [
         *           {
         *             "code": "960500",
         *             "side": "buy",
         *             "reason": "entry",
         *             "target": 20000000,
         *             "quantity": null
         *           }
         *         ],
         *         "notBought": null,
         *         "lastBought": {
         *           "code": "960460",
         *           "rank": 5,
         *           "score": 0.8333
         *         },
         *         "fills": [
         *           {
         *             "date": "2023-06-02",
         *             "code": "960500",
         *             "side": "buy",
         *             "quantity": 322,
         *             "price": 62100,
         *             "commission": 2999.43,
         *             "tax": 0,
         *             "slippage": 0,
         *             "reason": "entry",
         *             "decided_on": "2023-06-01",
         *             "order_id": 1
         *           }
         *         ],
         *         "lapsed": []
         *       }
         *     }
         */
        WhyAnswer: {
            /** @description Code as the exchange writes it */
            code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            entryWhere: components["schemas"]["ConditionReading"] | null;
            exits: {
                holds: boolean | null;
                text: string;
            }[];
            factors: {
                percentileInSector: number | null;
                percentileInUniverse: number | null;
                text: string;
                value: number | null;
            }[];
            held: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                entryDate: string;
                entryPrice: number;
                held: number;
                peak: number;
                quantity: number;
            } | null;
            inUniverse: boolean;
            levels: {
                acts: boolean;
                actual: number | null;
                level: number;
                rule: string;
            }[];
            madeUp: boolean;
            market: {
                close: number | null;
                listed: string | null;
                volume: number | null;
            };
            name: string;
            outcome: {
                candidates: number;
                decides: boolean;
                decisionAfter: string | null;
                decisionBefore: string | null;
                fills: components["schemas"]["WhyFill"][];
                lapsed: components["schemas"]["WhyLapsedOrder"][];
                lastBought: {
                    /** @description Code as the exchange writes it */
                    code: string;
                    rank: number;
                    score: number;
                } | null;
                notBought: string | null;
                ordered: {
                    /** @description Code as the exchange writes it */
                    code: string;
                    quantity: number | null;
                    reason: string;
                    /** @enum {string} */
                    side: "buy" | "sell";
                    target: number | null;
                }[];
                rank: number | null;
                score: number | null;
            };
            ranks: {
                /** @enum {string} */
                order: "high" | "low";
                percentileInSector: number | null;
                percentileInUniverse: number | null;
                text: string;
                value: number | null;
                weight: number;
            }[];
            universeWhere: components["schemas"]["ConditionReading"] | null;
        };
        /**
         * @example {
         *       "code": "960500",
         *       "name": "데모화학 051",
         *       "date": "2023-06-01",
         *       "madeUp": true,
         *       "market": {
         *         "listed": "normal",
         *         "close": 63700,
         *         "volume": 44955
         *       },
         *       "inUniverse": true,
         *       "universeWhere": null,
         *       "entryWhere": {
         *         "text": "close > sma_20",
         *         "joint": null,
         *         "holds": true,
         *         "operands": [
         *           {
         *             "text": "close",
         *             "value": 63700
         *           }
         *         ],
         *         "parts": []
         *       },
         *       "ranks": [
         *         {
         *           "text": "close / lag(close, 20)",
         *           "value": 1.5368,
         *           "percentileInUniverse": 1,
         *           "percentileInSector": 1,
         *           "order": "high",
         *           "weight": 1
         *         }
         *       ],
         *       "factors": [
         *         {
         *           "text": "sma_20",
         *           "value": 52977.5,
         *           "percentileInUniverse": 0.7708,
         *           "percentileInSector": 0.8
         *         }
         *       ],
         *       "held": null,
         *       "levels": [],
         *       "exits": [],
         *       "outcome": {
         *         "decides": true,
         *         "decisionBefore": null,
         *         "decisionAfter": "2023-06-02",
         *         "rank": 1,
         *         "score": 1,
         *         "candidates": 25,
         *         "ordered": [
         *           {
         *             "code": "960500",
         *             "side": "buy",
         *             "reason": "entry",
         *             "target": 20000000,
         *             "quantity": null
         *           }
         *         ],
         *         "notBought": null,
         *         "lastBought": {
         *           "code": "960460",
         *           "rank": 5,
         *           "score": 0.8333
         *         },
         *         "fills": [
         *           {
         *             "date": "2023-06-02",
         *             "code": "960500",
         *             "side": "buy",
         *             "quantity": 322,
         *             "price": 62100,
         *             "commission": 2999.43,
         *             "tax": 0,
         *             "slippage": 0,
         *             "reason": "entry",
         *             "decided_on": "2023-06-01",
         *             "order_id": 1
         *           }
         *         ],
         *         "lapsed": []
         *       }
         *     }
         */
        WhyAnswerInput: {
            /** @description Code as the exchange writes it */
            code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            entryWhere: components["schemas"]["ConditionReadingInput"] | null;
            exits: {
                holds: boolean | null;
                text: string;
            }[];
            factors: {
                percentileInSector: number | null;
                percentileInUniverse: number | null;
                text: string;
                value: number | null;
            }[];
            held: {
                /**
                 * Format: date
                 * @example 2024-03-29
                 */
                entryDate: string;
                entryPrice: number;
                held: number;
                peak: number;
                quantity: number;
            } | null;
            inUniverse: boolean;
            levels: {
                acts: boolean;
                actual: number | null;
                level: number;
                rule: string;
            }[];
            madeUp: boolean;
            market: {
                close: number | null;
                listed: string | null;
                volume: number | null;
            };
            name: string;
            outcome: {
                candidates: number;
                decides: boolean;
                decisionAfter: string | null;
                decisionBefore: string | null;
                fills: components["schemas"]["WhyFillInput"][];
                lapsed: components["schemas"]["WhyLapsedOrderInput"][];
                lastBought: {
                    /** @description Code as the exchange writes it */
                    code: string;
                    rank: number;
                    score: number;
                } | null;
                notBought: string | null;
                ordered: {
                    /** @description Code as the exchange writes it */
                    code: string;
                    quantity: number | null;
                    reason: string;
                    /** @enum {string} */
                    side: "buy" | "sell";
                    target: number | null;
                }[];
                rank: number | null;
                score: number | null;
            };
            ranks: {
                /** @enum {string} */
                order: "high" | "low";
                percentileInSector: number | null;
                percentileInUniverse: number | null;
                text: string;
                value: number | null;
                weight: number;
            }[];
            universeWhere: components["schemas"]["ConditionReadingInput"] | null;
        };
        WhyFill: {
            /** @description Code as the exchange writes it */
            code: string;
            commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            decided_on: string;
            order_id: number;
            price: number;
            quantity: number;
            reason: string;
            /** @enum {string} */
            side: "buy" | "sell";
            slippage: number;
            tax: number;
        };
        WhyFillInput: {
            /** @description Code as the exchange writes it */
            code: string;
            commission: number;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            decided_on: string;
            order_id: number;
            price: number;
            quantity: number;
            reason: string;
            /** @enum {string} */
            side: "buy" | "sell";
            slippage: number;
            tax: number;
        };
        WhyLapsedOrder: {
            /** @description Code as the exchange writes it */
            code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            decided_on: string;
            reason: string;
            /** @enum {string} */
            side: "buy" | "sell";
        };
        WhyLapsedOrderInput: {
            /** @description Code as the exchange writes it */
            code: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            date: string;
            /**
             * Format: date
             * @example 2024-03-29
             */
            decided_on: string;
            reason: string;
            /** @enum {string} */
            side: "buy" | "sell";
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
    getAdminAudit: {
        parameters: {
            query?: {
                action?: string;
                cursor?: string;
                limit?: number;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 11,
                     *           "at": "2026-03-14T01:59:26.535Z",
                     *           "action": "role.change",
                     *           "actorId": "0196f1f0-5e5e-7000-8000-000000000001",
                     *           "subjectId": "0196f1f0-5e5e-7000-8000-000000000002",
                     *           "address": "127.0.0.1",
                     *           "detail": {
                     *             "after": "user",
                     *             "before": "admin"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminCache: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CacheStatistics"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminCachePage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminUsers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                role?: components["schemas"]["RoleInput"];
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0196f1f0-5e5e-7000-8000-000000000001",
                     *           "email": "kim@example.com",
                     *           "nickname": "가치투자자",
                     *           "role": "user",
                     *           "emailVerified": true,
                     *           "secondFactor": false,
                     *           "createdAt": "2026-03-14T01:59:26.535Z",
                     *           "lastSeenAt": "2026-03-14T02:10:41.120Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AdminUser"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAdminUsersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthAudit: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 11,
                     *           "at": "2026-03-14T01:59:26.535Z",
                     *           "action": "role.change",
                     *           "actorId": "0196f1f0-5e5e-7000-8000-000000000001",
                     *           "subjectId": "0196f1f0-5e5e-7000-8000-000000000002",
                     *           "address": "127.0.0.1",
                     *           "detail": {
                     *             "after": "user",
                     *             "before": "admin"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0196f1f0-5e5e-7000-8000-000000000003",
                     *           "name": "nightly screen",
                     *           "prefix": "slk_Zx81aaQ2",
                     *           "scopes": [
                     *             "market:read"
                     *           ],
                     *           "createdAt": "2026-03-14T01:59:26.535Z",
                     *           "expiresAt": null,
                     *           "lastUsedAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAuthKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedIn"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchMeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthMeDelete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProveInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthMeExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gzip": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthNickname: {
        parameters: {
            query: {
                nickname: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NicknameAnswer"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthPasswordForgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthRegisterConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRegistrationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0196f1f0-5e5e-7000-8000-000000000004",
                     *           "kind": "cookie",
                     *           "address": "127.0.0.1",
                     *           "userAgent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
                     *           "createdAt": "2026-03-14T01:59:26.535Z",
                     *           "lastSeenAt": "2026-03-14T02:10:41.120Z",
                     *           "expiresAt": "2026-03-21T02:10:41.120Z",
                     *           "current": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Session"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAuthSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": 2
                     *     }
                     */
                    "application/json": {
                        revoked: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAuthSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description A new password has at least 10 characters
                     * @example correct horse battery staple
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrolment"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthTotpConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "492039"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthTotpDisable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProveInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthTotpRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProveInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktests: {
        parameters: {
            query?: {
                cursor?: string;
                /**
                 * @description Created on this day (UTC) or later
                 * @example 2016-01-04
                 */
                from?: string;
                kind?: "backtest" | "optimize" | "walkforward" | "montecarlo";
                limit?: number;
                market?: "KRX" | "US" | "CRYPTO";
                status?: components["schemas"]["JobStatusInput"] | components["schemas"]["JobStatusInput"][];
                strategyId?: string;
                /**
                 * @description Created on this day (UTC) or before
                 * @example 2016-01-04
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacktestPage"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBacktests: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again answers with the backtest that the first request made */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBacktestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBacktestsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBacktestsByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdDaily: {
        parameters: {
            query?: {
                /** @description At most so many days: the first, the last, and the extremes of each stretch between; all unless given */
                points?: number;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDaily"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdDecisions: {
        parameters: {
            query?: {
                /** @description Code as the exchange writes it */
                code?: string;
                cursor?: string;
                /** @example 2024-03-29 */
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                sort?: "seq" | "date" | "candidates" | "equity";
                /** @example 2024-03-29 */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDecisionPage"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdExport: {
        parameters: {
            query: {
                format: "csv" | "parquet" | "json";
                /** @description One table; without it JSON gives the whole result */
                table?: "daily" | "fills" | "lapsed" | "trades" | "holdings" | "decisions";
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json; charset=utf-8": components["schemas"]["Problem"];
                    "application/vnd.apache.parquet": components["schemas"]["Problem"];
                    "text/csv; charset=utf-8": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdFills: {
        parameters: {
            query?: {
                /** @description Code as the exchange writes it */
                code?: string;
                cursor?: string;
                /** @example 2024-03-29 */
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                side?: "buy" | "sell";
                sort?: "seq" | "date" | "code" | "quantity" | "price" | "commission" | "tax" | "slippage";
                /** @example 2024-03-29 */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunFillPage"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdHoldings: {
        parameters: {
            query?: {
                /** @description Code as the exchange writes it */
                code?: string;
                cursor?: string;
                /** @example 2024-03-29 */
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                sort?: "seq" | "code" | "entry_date" | "value";
                /** @example 2024-03-29 */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunHoldingPage"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdLapsed: {
        parameters: {
            query?: {
                /** @description Code as the exchange writes it */
                code?: string;
                cursor?: string;
                /** @example 2024-03-29 */
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                side?: "buy" | "sell";
                sort?: "seq" | "date" | "code" | "reason";
                /** @example 2024-03-29 */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunLapsedOrderPage"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdLog: {
        parameters: {
            query?: {
                /** @description Id of the last line that is known */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacktestLog"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdPartial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartialStudy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBacktestsByIdPin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinRunInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinRun"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBacktestsByIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdSocket: {
        parameters: {
            query?: {
                /** @description As the header Last-Event-ID, for clients that cannot send it */
                lastEventId?: string;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacktestStatus"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdStream: {
        parameters: {
            query?: {
                /** @description As the header Last-Event-ID, for clients that cannot send it */
                lastEventId?: string;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdStudy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyResult"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdStudyReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdTrades: {
        parameters: {
            query?: {
                /** @description Code as the exchange writes it */
                code?: string;
                cursor?: string;
                /** @example 2024-03-29 */
                from?: string;
                limit?: number;
                order?: "asc" | "desc";
                sort?: "seq" | "entry_date" | "exit_date" | "code" | "held_days" | "gross" | "net" | "return" | "mae" | "mfe";
                /** @example 2024-03-29 */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTradePage"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsByIdWhy: {
        parameters: {
            query: {
                /** @description Code as the exchange writes it */
                code: string;
                /**
                 * @description Day of the decision; orders fill on the next trading day
                 * @example 2024-03-29
                 */
                date: string;
            };
            header?: never;
            path: {
                /** @description Id of a backtest */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyAnswer"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBacktestsAnalytics: {
        parameters: {
            query?: {
                /**
                 * @description First day on which a backtest was asked for, in UTC
                 * @example 2024-03-29
                 */
                from?: string;
                kind?: "backtest" | "optimize" | "walkforward" | "montecarlo";
                /**
                 * @description Last day
                 * @example 2024-03-29
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunAnalytics"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBacktestsCompare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareRunsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunComparison"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBacktestsStudies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key again answers with the backtest that the first request made */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStudyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChartsByCode: {
        parameters: {
            query?: {
                /**
                 * @description Exchange-local day
                 * @example 2025-12-30
                 */
                from?: string;
                interval?: "day" | "week" | "month" | "minute";
                /** @description Expressions drawn over the bars; give the name several times for several */
                overlay?: string[];
                /** @description Adjusted: on the price basis of the last bar of the answer. Raw: as traded */
                prices?: "adjusted" | "raw";
                /**
                 * @description Exchange-local day
                 * @example 2025-12-30
                 */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Code as the exchange writes it */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chart"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChartsByCodeStream: {
        parameters: {
            query?: {
                /**
                 * @description Exchange-local day
                 * @example 2025-12-30
                 */
                from?: string;
                interval?: "day" | "week" | "month" | "minute";
                /** @description Expressions drawn over the bars; give the name several times for several */
                overlay?: string[];
                /** @description Adjusted: on the price basis of the last bar of the answer. Raw: as traded */
                prices?: "adjusted" | "raw";
                /**
                 * @description Exchange-local day
                 * @example 2025-12-30
                 */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Code as the exchange writes it */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompaniesByCode: {
        parameters: {
            query?: {
                /**
                 * @description Morning of this day: filings that became known later are not seen. Default: the last session
                 * @example 2025-12-30
                 */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description Code as the exchange writes it */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompaniesByCodeFilings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code as the exchange writes it */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "availableFrom": "2024-01-02",
                     *           "filing": "20230802900000",
                     *           "figures": [
                     *             {
                     *               "period": "2023Q2",
                     *               "span": "YTD",
                     *               "item": "capex",
                     *               "basis": "consolidated",
                     *               "value": 5986062095,
                     *               "availableFrom": "2024-01-02",
                     *               "filing": "20230802900000",
                     *               "supersedes": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Filing"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompaniesByCodeStatements: {
        parameters: {
            query?: {
                /**
                 * @description Morning of this day: filings that became known later are not seen. Default: the last session
                 * @example 2025-12-30
                 */
                asOf?: string;
            };
            header?: never;
            path: {
                /** @description Code as the exchange writes it */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statements"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCorrelations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codes: string[];
                    /**
                     * @description Exchange-local day
                     * @example 2025-12-30
                     */
                    from?: string;
                    /**
                     * @description Exchange-local day
                     * @example 2025-12-30
                     */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correlations"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFactors: {
        parameters: {
            query?: {
                category?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factors"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFactorsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorDetail"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Default Response */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInstrumentsSearch: {
        parameters: {
            query: {
                limit?: number;
                market?: components["schemas"]["MarketIdInput"];
                /**
                 * @description Code, Korean or English name, or initials
                 * @example ㅅㅅㅈㅈ
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentSearch"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMarketOverview: {
        parameters: {
            query?: {
                market?: components["schemas"]["MarketIdInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketOverview"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMarketSectors: {
        parameters: {
            query?: {
                market?: components["schemas"]["MarketIdInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sectors"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotifications: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /**
                 * @description `yes` = only what was not read yet
                 * @example yes
                 */
                unread?: "yes" | "no";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteNotificationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNotificationsByIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNotificationsAnnouncements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncementInput"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventRecorded"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotificationsDeliveries: {
        parameters: {
            query?: {
                channel?: components["schemas"]["NotificationChannelInput"];
                cursor?: string;
                limit?: number;
                status?: "waiting" | "retrying" | "delivered" | "dead";
                webhookId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNotificationsDeliveriesByIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotificationsPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putNotificationsPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationPreferenceChangesInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNotificationsReadAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotificationsStream: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationStreamEvent"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuotes: {
        parameters: {
            query: {
                /** @description Up to 200 codes, comma-separated */
                codes: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuotesByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code as the exchange writes it */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecentlyViewed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecentlyViewed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRecentlyViewed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRecentlyViewedByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code as the exchange writes it */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postScreen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScreenRequestInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenAnswer"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategies: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Uses all of these factors */
                factor?: string[];
                limit?: number;
                market?: "KRX" | "US" | "CRYPTO";
                /** @description Beginnings of words in name, description or tags, all of which must be there */
                q?: string;
                schedule?: "daily" | "weekly" | "monthly" | "quarterly" | "yearly";
                /** @description All of these tags */
                tag?: string[];
                visibility?: "private" | "public";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0196f1f0-5e5e-7000-8000-000000000010",
                     *           "name": "Momentum",
                     *           "description": null,
                     *           "market": "KRX",
                     *           "tags": [
                     *             "momentum"
                     *           ],
                     *           "factors": [
                     *             "mom_12_1"
                     *           ],
                     *           "revision": 2,
                     *           "visibility": "public",
                     *           "anonymous": false,
                     *           "detailsHidden": false,
                     *           "publishedRevision": 2,
                     *           "publishedAt": "2026-03-14T02:10:41.120Z",
                     *           "publishedDataEnd": "2025-12-30",
                     *           "createdAt": "2026-03-14T01:59:26.535Z",
                     *           "updatedAt": "2026-03-14T02:10:41.120Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["StrategySummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStrategies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStrategyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putStrategiesById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the strategy that was edited */
                "if-match"?: string;
            };
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStrategyInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteStrategiesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStrategiesByIdClone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 2
                 *     }
                 */
                "application/json": components["schemas"]["CloneStrategyInput"] | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesByIdDiff: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyDiff"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesByIdExport: {
        parameters: {
            query?: {
                format?: "yaml" | "json";
                revision?: number;
            };
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example name: Momentum
                     *     market: KRX
                     */
                    "application/json": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStrategiesByIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 2,
                 *       "anonymous": false,
                 *       "detailsHidden": false
                 *     }
                 */
                "application/json": components["schemas"]["PublishStrategyInput"] | null;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesByIdRevisions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "revision": 2,
                     *           "note": "Twenty instead of ten",
                     *           "contentHash": "7b286de60140a6f7f743da33656e68263a6e2df502f2e0083ae4651a6f996de9",
                     *           "createdAt": "2026-03-14T02:10:41.120Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["StrategyRevisionSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesByIdRevisionsByRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyRevision"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putStrategiesByIdTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStrategyTagsInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tags": [
                     *         "low-risk",
                     *         "value"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        tags: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStrategiesByIdUnpublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStrategiesImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A strategy document in YAML */
        requestBody: {
            content: {
                "application/x-yaml": string;
                "application/yaml": string;
                "text/plain": string;
                "text/x-yaml": string;
                "text/yaml": string;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesLibrary: {
        parameters: {
            query?: {
                /** @description Part of the name of the investor */
                author?: string;
                risk?: "low" | "mid" | "high";
                style?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0196f1f0-5e5e-7000-8000-000000000011",
                     *           "libraryId": "graham-net-net",
                     *           "market": "KRX",
                     *           "tags": [
                     *             "risk:high",
                     *             "turnover:low",
                     *             "value"
                     *           ],
                     *           "factors": [
                     *             "ncav_ratio"
                     *           ],
                     *           "revision": 1,
                     *           "about": {
                     *             "number": 2,
                     *             "name": {
                     *               "ko": "그레이엄 순유동자산(NCAV)",
                     *               "en": "Graham net-nets"
                     *             },
                     *             "description": {
                     *               "ko": "유동자산에서 모든 부채를 뺀 값의 3분의 2보다 싸게 거래되는 회사를 사서 50% 오르거나 2년이 지나면 팝니다.",
                     *               "en": "Buys companies below two thirds of current assets less all liabilities; sells after +50 % or two years."
                     *             },
                     *             "source": {
                     *               "author": "Benjamin Graham",
                     *               "work": "Security Analysis; The Intelligent Investor",
                     *               "read": "a summary by dustitwind"
                     *             },
                     *             "certainty": "secondary",
                     *             "certainty_note": {
                     *               "ko": "50% 이익 실현과 2년 매도, 30종목은 기억에 의존했습니다.",
                     *               "en": "The sale after +50 % or two years and the 30 names are from memory."
                     *             },
                     *             "risk": "high",
                     *             "style": [
                     *               "value"
                     *             ],
                     *             "adaptations": [
                     *               {
                     *                 "ko": "KOSPI·KOSDAQ 보통주만: 스팩, 우선주, 리츠, 관리종목, 정리매매는 뺍니다. 중국 기업은 빼지 못합니다(국적 자료가 없음).",
                     *                 "en": "Common stock of KOSPI and KOSDAQ: no SPAC, preferred share, REIT, administrative issue or liquidation trading. Chinese issuers stay in, as the data names no nationality."
                     *               }
                     *             ]
                     *           },
                     *           "turnover": "low",
                     *           "measured": {
                     *             "market": "the made-up demo market of \"stocklab data demo\", 2014-01-02 to 2025-12-30",
                     *             "statistics": {
                     *               "cagr": 0.083,
                     *               "sharpe": 0.7491,
                     *               "max_drawdown": -0.2653
                     *             },
                     *             "madeUp": true
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["LibraryStrategySummary"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesLibraryByLibraryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                libraryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryStrategy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesPublic: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Uses all of these factors */
                factor?: string[];
                limit?: number;
                market?: "KRX" | "US" | "CRYPTO";
                /** @description Of users, or of known investors; both unless given */
                origin?: "users" | "library";
                /** @description Beginnings of words in name, description or tags, all of which must be there */
                q?: string;
                /** @description All of these tags */
                tag?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0196f1f0-5e5e-7000-8000-000000000010",
                     *           "name": "Momentum",
                     *           "description": null,
                     *           "market": "KRX",
                     *           "tags": [
                     *             "momentum"
                     *           ],
                     *           "factors": [
                     *             "mom_12_1"
                     *           ],
                     *           "detailsHidden": false,
                     *           "author": "가치투자자",
                     *           "libraryId": null,
                     *           "revision": 2,
                     *           "publishedAt": "2026-03-14T02:10:41.120Z",
                     *           "publishedDataEnd": "2025-12-30"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["PublicStrategySummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesPublicById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a strategy */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicStrategy"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStrategiesPublicRanking: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                market?: "KRX" | "US" | "CRYPTO";
                /** @description before: the backtest on what its author could know; after: what happened since publication */
                part?: "before" | "after";
                /** @description The last years of the part; before publication only strategies that cover the period whole */
                period?: "all" | "1y" | "3y" | "5y";
                /** @description dsr is that of the whole run, whatever the period */
                statistic?: "total_return" | "cagr" | "annual_volatility" | "max_drawdown" | "longest_drawdown_days" | "sharpe" | "dsr" | "sortino" | "calmar" | "beta" | "alpha" | "active_return" | "information_ratio" | "trade_count" | "win_rate_trade" | "profit_factor" | "avg_holding_days" | "turnover_annual" | "cost_drag_annual" | "exposure";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyRanking"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postStrategiesValidate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "source": "name: Momentum\nmarket: KRX\nentry:\n  rank_by: [{ value: mom_12_1, order: high }]\n  max_positions: 20\n"
                 *     }
                 */
                "application/json": {
                    document?: components["schemas"]["StrategyDocumentInput"];
                    /**
                     * @description Of `source`
                     * @default yaml
                     * @enum {string}
                     */
                    format?: "yaml" | "json";
                    /** @description The document as text; its comments are kept */
                    source?: string;
                } | string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyValidation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUniverses: {
        parameters: {
            query?: {
                market?: components["schemas"]["MarketIdInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Universes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUniverses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnUniverseInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0196f1f0-5e5e-7000-8000-000000000030"
                     *     }
                     */
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUniversesById: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UniverseMembers"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUniversesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnUniverseInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUniversesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUniversesThemes: {
        parameters: {
            query?: {
                market?: components["schemas"]["MarketIdInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Themes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUniversesThemesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThemeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUniversesThemesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWatchlists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Watchlists"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWatchlists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    codes?: string[];
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Watchlist"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWatchlistsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchlistWithQuotes"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWatchlistsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchWatchlistsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "관심 종목",
                 *       "codes": [
                 *         "960060",
                 *         "960500"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description The whole list in its new order; notes are kept */
                    codes?: string[];
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Watchlist"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putWatchlistsByIdItemsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code as the exchange writes it */
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "다음 실적 확인"
                 *     }
                 */
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWatchlistsByIdItemsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code as the exchange writes it */
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putWatchlistsOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "0196f1f0-5e5e-7000-8000-000000000041",
                 *         "0196f1f0-5e5e-7000-8000-000000000040"
                 *       ]
                 *     }
                 */
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChangeInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksByIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksByIdRotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotationInput"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postWebhooksByIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
