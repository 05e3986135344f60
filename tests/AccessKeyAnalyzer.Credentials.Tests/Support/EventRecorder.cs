using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Hears every event and measurement of the library, as text.</summary>
internal sealed class EventRecorder : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Listener _events;
    private readonly MeterListener _meters = new();

    public EventRecorder()
    {
        _events = new(_lines.Enqueue);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "AccessKeyAnalyzer.Credentials")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.Start();
    }

    public IReadOnlyCollection<string> Lines => _lines;

    public void ObserveGauges() => _meters.RecordObservableInstruments();

    public void Dispose()
    {
        _events.Dispose();
        _meters.Dispose();
    }

    private void Record<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _lines.Enqueue($"{instrument.Name}={value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}:{tag.Value}"))}");

    private sealed class Listener : EventListener
    {
        private readonly Action<string>? _record;

        public Listener(Action<string> record)
        {
            _record = record;
            EnableEvents(CredentialsEventSource.Log, EventLevel.LogAlways);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            _record?.Invoke($"{eventData.EventName}: {eventData.Message} {string.Join(' ', eventData.Payload ?? new([]))}");
    }
}
