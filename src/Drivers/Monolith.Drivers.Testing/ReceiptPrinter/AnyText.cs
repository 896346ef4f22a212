using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Testing;

/// <summary>Texts that nobody would write: every alphabet, control characters, halves of characters.</summary>
internal sealed class AnyText(Random random)
{
    public PrintDocument Document(int lines)
    {
        var document = PrintDocument.Build();
        for (var i = 0; i < lines; i++)
        {
            var style = new TextStyle(random.Next(2) == 0, random.Next(4) == 0, random.Next(1, 4), random.Next(1, 4));
            if (random.Next(2) == 0) document.Text(Text(120), style, (TextAlign)random.Next(3));
            else document.Row(Text(120), Text(12), style);
        }
        return document.Done();
    }

    private string Text(int max)
    {
        var chars = new char[random.Next(max)];
        for (var i = 0; i < chars.Length; i++)
            chars[i] = random.Next(6) switch
            {
                0 => (char)random.Next(0x4E00, 0x9FA6),
                1 => (char)random.Next(0x00, 0x20),
                2 => (char)random.Next(0xA0, 0x600),
                3 => (char)random.Next(0x10000), // anything, lone surrogates too
                _ => (char)random.Next(0x20, 0x7F),
            };
        return new(chars);
    }
}
