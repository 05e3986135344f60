using System.Buffers;

namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>One answer, its body in a rented buffer that is wiped before it is given back: bodies hold secrets.</summary>
internal sealed class HttpReply(int status, DateTimeOffset? date) : IDisposable
{
    /// <summary>Far above any honest answer.</summary>
    public const int LongestBody = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public int Status { get; } = status;

    /// <summary>The <c>Date</c> header.</summary>
    public DateTimeOffset? Date { get; } = date;

    public bool IsSuccess => Status == 200;

    public ReadOnlySpan<byte> Body => _buffer.AsSpan(0, _length);

    /// <summary>Reads the body to its end, or to the limit.</summary>
    /// <param name="read">Reads into a part of a buffer; zero at the end.</param>
    /// <param name="deadline">Looked at after each read: a server may let a body drip, and a connection that was torn down may look like its end.</param>
    /// <exception cref="RequestException">The body is longer than allowed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="deadline"/> was reached.</exception>
    public void Fill(Func<byte[], int, int, int> read, CancellationToken deadline = default)
    {
        int count;
        do
        {
            count = read(_buffer, _length, _buffer.Length - _length);
            deadline.ThrowIfCancellationRequested();
            _length += count;
            if (_length > LongestBody)
            {
                throw RequestException.Broken("the answer is too long");
            }

            if (_length == _buffer.Length)
            {
                Grow();
            }
        }
        while (count > 0);
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        Return(buffer);
    }

    private static void Return(byte[] buffer)
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        Return(_buffer);
        _buffer = larger;
    }
}
