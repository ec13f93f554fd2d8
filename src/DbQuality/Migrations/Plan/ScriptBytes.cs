using System.Text;
using System.Text.Unicode;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>Turns a script's bytes into text: UTF-8, or what a byte order mark says.</summary>
internal static class ScriptBytes
{
    /// <summary>The text without its byte order mark.</summary>
    /// <exception cref="GateException">DBQ012: the bytes are not text in that encoding.</exception>
    public static string Decode(string file, ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw CodedProblem.NotText.InConfiguration(
            "The file is UTF-32, which is not read. Save it as UTF-8.", SourceSpan.Start(file)),
        [0xFF, 0xFE, .. var rest] => Decode(file, rest, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        [0xFE, 0xFF, .. var rest] => Decode(file, rest, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
        [0xEF, 0xBB, 0xBF, .. var rest] => DecodeUtf8(file, rest),
        _ => DecodeUtf8(file, bytes),
    };

    /// <summary>A text in the encoding, and with the byte order mark, that a file's bytes have.</summary>
    public static byte[] Encode(string text, ReadOnlySpan<byte> like)
    {
        Encoding encoding = like switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private static string DecodeUtf8(string file, ReadOnlySpan<byte> bytes)
    {
        // As a rule it is all well, and then there need not be a second copy.
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        var text = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length)];
        Utf8.ToUtf16(bytes, text, out var wrong, out var length, replaceInvalidSequences: false);
        var source = new SourceText(file, new string(text, 0, length));
        throw CodedProblem.NotText.InConfiguration(
            $"The byte 0x{bytes[wrong]:X2} here is not UTF-8. Save the file as UTF-8; PostgreSQL would store other characters than you see.",
            source.Span(source.Text.Length, 0));
    }

    private static string Decode(string file, ReadOnlySpan<byte> bytes, UnicodeEncoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw CodedProblem.NotText.InConfiguration(
                $"The file's byte order mark says UTF-16, but byte {fault.Index + 2} is not. Save the file as UTF-8.", SourceSpan.Start(file), fault);
        }
    }
}
