using System.Text;

namespace Monolith.Drivers.Simulators;

/// <summary>Reads CODE 128 data with its set changes ({A, {B, {C) back into text.</summary>
internal static class Code128
{
    public static string Read(List<byte> data, Action<string> problem)
    {
        var text = new StringBuilder();
        if (data is not [(byte)'{', (byte)'A' or (byte)'B' or (byte)'C', ..]) problem("CODE 128 without a start set");
        var set = 'B';
        for (var i = 0; i < data.Count; i++)
            if (data[i] == '{' && i + 1 < data.Count)
            {
                var next = (char)data[++i];
                if (next is 'A' or 'B' or 'C') set = next;
                else if (next == '{') text.Append('{');
                else if (next is < '1' or > '4' and not 'S') problem($"CODE 128 escape {{{next}");
            }
            else if (set == 'C')
            {
                if (data[i] > 99) problem($"CODE 128 set C value {data[i]}");
                text.Append((char)('0' + (data[i] / 10 % 10))).Append((char)('0' + (data[i] % 10)));
            }
            else text.Append((char)data[i]);
        return text.ToString();
    }
}
