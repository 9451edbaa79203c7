using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Campaigns.Reports.Streaming;

/// <summary>Text on its way into a stream, as UTF-8: one array that is used again and again, so that a cell allocates nothing.</summary>
internal sealed class Utf8Buffer
{
    private const int MostDigits = 20;

    private byte[] _bytes = new byte[2 * TempFile.BufferSize];

    public int Length { get; private set; }

    /// <summary>Whether it is time to hand <see cref="Written"/> on.</summary>
    public bool IsFull => Length >= TempFile.BufferSize;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Write(byte value) => Room(1)[0] = value;

    public void Write(ReadOnlySpan<byte> text) => text.CopyTo(Room(text.Length));

    public void Write(ReadOnlySpan<char> text)
    {
        const int mostBytesOfAChar = 3;
        Grow(text.Length * mostBytesOfAChar);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    public void Write(long number, ReadOnlySpan<char> format = default)
    {
        Grow(MostDigits);
        number.TryFormat(_bytes.AsSpan(Length), out var written, format, CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Bytes still to be filled, already counted.</summary>
    public Span<byte> Room(int bytes)
    {
        Grow(bytes);
        var room = _bytes.AsSpan(Length, bytes);
        Length += bytes;
        return room;
    }

    /// <summary>Puts a value over bytes written before.</summary>
    public void Fill<T>(int start, in T value)
        where T : struct => MemoryMarshal.Write(_bytes.AsSpan(start), value);

    public override string ToString() => Encoding.UTF8.GetString(Written.Span);

    private void Grow(int bytes)
    {
        if (Length + bytes > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + bytes));
    }
}
