namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>Writes what the credentials providers of this process tell to a log, from Start() until it is disposed. No entry carries a part of a credential. Safe for use by several threads.</summary>
    internal sealed class CredentialsLogForwarder : global::System.Diagnostics.Tracing.EventListener
    {
        private const string SourceName = "AccessKeyAnalyzer-Credentials";

        private readonly global::Microsoft.Extensions.Logging.ILogger/*?*/ _logger;
        private volatile bool _isStarted;

        /// <summary>A forwarder that is not started yet.</summary>
        /// <param name="loggerFactory">Makes the log, of the category AccessKeyAnalyzer.Credentials; null where there is none.</param>
        public CredentialsLogForwarder(global::Microsoft.Extensions.Logging.ILoggerFactory/*?*/ loggerFactory)
        {
            _logger = loggerFactory == null ? null : loggerFactory.CreateLogger("AccessKeyAnalyzer.Credentials");
        }

        /// <summary>Listens from now on. Does nothing the second time.</summary>
        public void Start()
        {
            if (_logger == null || _isStarted)
            {
                return;
            }

            // First the mark: a source that comes into being between the two lines is enabled by one of them.
            _isStarted = true;
            foreach (var source in global::System.Diagnostics.Tracing.EventSource.GetSources())
            {
                Enable(source);
            }
        }

        /// <summary>Called for each source, also from the constructor of the base class.</summary>
        protected override void OnEventSourceCreated(global::System.Diagnostics.Tracing.EventSource eventSource)
        {
            base.OnEventSourceCreated(eventSource);
            if (_isStarted)
            {
                Enable(eventSource);
            }
        }

        /// <summary>Called for each event, on the thread that it is told on.</summary>
        protected override void OnEventWritten(global::System.Diagnostics.Tracing.EventWrittenEventArgs eventData)
        {
            var level = ToLogLevel(eventData.Level);
            var values = eventData.Payload;
            var names = eventData.PayloadNames;
            if (_logger == null || values == null || names == null || !_logger.IsEnabled(level))
            {
                return;
            }

            var message = eventData.Message ?? eventData.EventName ?? "";
            var template = message;
            var state = new global::System.Collections.Generic.KeyValuePair<string, object/*?*/>[values.Count + 1];
            for (var i = 0; i < values.Count; i++)
            {
                state[i] = new global::System.Collections.Generic.KeyValuePair<string, object/*?*/>(names[i], values[i]);
                template = template.Replace("{" + i.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + "}", "{" + names[i] + "}");
            }

            // What structured logs know the kind of an entry by.
            state[values.Count] = new global::System.Collections.Generic.KeyValuePair<string, object/*?*/>("{OriginalFormat}", template);
            var entry = new Entry(state, string.Format(global::System.Globalization.CultureInfo.InvariantCulture, message, global::System.Linq.Enumerable.ToArray(values)));
            _logger.Log(level, new global::Microsoft.Extensions.Logging.EventId(eventData.EventId, eventData.EventName), entry, null, (state1, _) => state1.ToString());
        }

        // Console formatters write the state as text, too, so it must have one.
        private sealed class Entry : global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.KeyValuePair<string, object/*?*/>>
        {
            private readonly global::System.Collections.Generic.KeyValuePair<string, object/*?*/>[] _values;
            private readonly string _text;

            public Entry(global::System.Collections.Generic.KeyValuePair<string, object/*?*/>[] values, string text)
            {
                _values = values;
                _text = text;
            }

            public int Count
            {
                get { return _values.Length; }
            }

            public global::System.Collections.Generic.KeyValuePair<string, object/*?*/> this[int index]
            {
                get { return _values[index]; }
            }

            public global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<string, object/*?*/>> GetEnumerator()
            {
                return ((global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, object/*?*/>>)_values).GetEnumerator();
            }

            global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator()
            {
                return _values.GetEnumerator();
            }

            public override string ToString()
            {
                return _text;
            }
        }

        private void Enable(global::System.Diagnostics.Tracing.EventSource source)
        {
            if (source.Name == SourceName)
            {
                EnableEvents(source, global::System.Diagnostics.Tracing.EventLevel.Informational);
            }
        }

        private static global::Microsoft.Extensions.Logging.LogLevel ToLogLevel(global::System.Diagnostics.Tracing.EventLevel level)
        {
            switch (level)
            {
                case global::System.Diagnostics.Tracing.EventLevel.Critical:
                    return global::Microsoft.Extensions.Logging.LogLevel.Critical;
                case global::System.Diagnostics.Tracing.EventLevel.Error:
                    return global::Microsoft.Extensions.Logging.LogLevel.Error;
                case global::System.Diagnostics.Tracing.EventLevel.Warning:
                    return global::Microsoft.Extensions.Logging.LogLevel.Warning;
                case global::System.Diagnostics.Tracing.EventLevel.Verbose:
                    return global::Microsoft.Extensions.Logging.LogLevel.Debug;
                default:
                    return global::Microsoft.Extensions.Logging.LogLevel.Information;
            }
        }
    }
}
