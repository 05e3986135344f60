using System.Buffers;
using System.Globalization;
using System.Text;

namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>Reads one HTTP/1.1 answer (RFC 9112), of which it trusts nothing.</summary>
/// <param name="receive">Reads into a part of a buffer; zero at the end.</param>
internal sealed class AnswerReader(Func<byte[], int, int, int> receive) : IDisposable
{
    /// <summary>For all lines together: status, headers, sizes of chunks, trailers. Far above any honest answer.</summary>
    private const int LongestLines = 16 * 1024;
    private const long UntilClose = long.MaxValue;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _start;
    private int _end;
    private int _lineBytesLeft = LongestLines;
    private DateTimeOffset? _date;
    private bool _isChunked;
    private bool _isInChunk;

    /// <summary>What is left of the body, or of its current chunk.</summary>
    private long _left = UntilClose;

    /// <exception cref="RequestException">The answer is not whole, or no HTTP, or too long.</exception>
    public HttpReply Read()
    {
        int status;
        do
        {
            status = Status(ReadLine());
            ReadHeaders();
        }
        while (status is >= 100 and < 200);

        if (status is 204 or 304)
        {
            (_isChunked, _left) = (false, 0);
        }

        var reply = new HttpReply(status, _date);
        try
        {
            reply.Fill(ReadBody);
            return reply;
        }
        catch
        {
            reply.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        // The body went through it, and bodies hold secrets.
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
    }

    private static int Status(string line)
    {
        var parts = line.Split([' '], 3);
        return parts is [{ Length: 8 } protocol, { Length: 3 } code, ..]
            && protocol.StartsWith("HTTP/1.", StringComparison.Ordinal)
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            && status >= 100
                ? status
                : throw Malformed();
    }

    private void ReadHeaders()
    {
        (_isChunked, _left, _date) = (false, UntilClose, null);
        string line;
        while ((line = ReadLine()).Length > 0)
        {
            var colon = line.IndexOf(':');
            var value = line.Substring(colon + 1).Trim();
            switch (colon < 0 ? throw Malformed() : line.Substring(0, colon).ToUpperInvariant())
            {
                case "DATE":
                    _date = DateTimeOffset.TryParse(
                        value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
                    break;
                case "CONTENT-LENGTH":
                    _left = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && (_left is UntilClose || _left == length)
                        ? length
                        : throw Malformed();
                    break;
                case "TRANSFER-ENCODING":
                    _isChunked = string.Equals(value, "chunked", StringComparison.OrdinalIgnoreCase) ? true : throw Malformed();
                    break;
                default:
                    break;
            }
        }

        // Of two that disagree the encoding counts.
        _left = _isChunked ? 0 : _left;
    }

    private int ReadBody(byte[] buffer, int offset, int count)
    {
        if (_isChunked && _left == 0)
        {
            NextChunk();
        }

        if (_left == 0)
        {
            return 0;
        }

        var read = ReadBytes(buffer, offset, (int)Math.Min(count, _left));
        if (_left != UntilClose)
        {
            _left -= read > 0 ? read : throw Incomplete();
        }

        return read;
    }

    private void NextChunk()
    {
        if (_isInChunk && ReadLine().Length > 0)
        {
            throw Malformed();
        }

        _isInChunk = true;
        var size = ReadLine().Split(';')[0].Trim();
        _left = size.Length <= 15 && long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length)
            ? length
            : throw Malformed();
        if (_left == 0)
        {
            _isChunked = false;
            while (ReadLine().Length > 0)
            {
                // Trailers say nothing to us.
            }
        }
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !Refill())
            {
                throw Incomplete();
            }

            if (_lineBytesLeft-- == 0)
            {
                throw RequestException.Broken("the answer is too long");
            }

            var letter = (char)_buffer[_start++];
            if (letter == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(letter);
        }
    }

    private int ReadBytes(byte[] buffer, int offset, int count)
    {
        if (_start == _end && !Refill())
        {
            return 0;
        }

        var read = Math.Min(count, _end - _start);
        _buffer.AsSpan(_start, read).CopyTo(buffer.AsSpan(offset));
        _start += read;
        return read;
    }

    private bool Refill()
    {
        _start = 0;
        _end = receive(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    private static RequestException Malformed() => RequestException.Broken("the answer is no HTTP");

    private static RequestException Incomplete() => RequestException.Broken("the connection was closed before the answer was whole");
}
