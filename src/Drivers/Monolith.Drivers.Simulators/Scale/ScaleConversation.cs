namespace Monolith.Drivers.Simulators;

/// <summary>One connection with a simulated scale: bytes in, bytes out.</summary>
internal sealed class ScaleConversation(string protocol, SimulatedScale scale)
{
    private readonly List<byte> _heard = [];

    /// <summary>Whether it sends without being asked.</summary>
    public bool SendsUnasked => protocol is "toledo-continuous" or "toledo-continuous-checksum" or "cas-22";

    /// <summary>What the scale sends by itself.</summary>
    public byte[] Unasked() => protocol == "cas-22" ? ScaleFrames.Indicator(scale.Pan)
        : ScaleFrames.Toledo(scale.Pan, protocol != "toledo-continuous");

    /// <summary>What the scale says to one more byte; empty for nothing.</summary>
    public byte[] Hear(byte heard) => protocol switch
    {
        "mettler-8217" or "mettler-8217-lb" => Mettler(heard),
        "nci-ecr" => Line(heard, '\r', NciCommand),
        "mt-sics" => Line(heard, '\n', SicsCommand),
        "cas" => Cas(heard),
        "avery-berkel" => Avery(heard),
        _ => [],
    };

    private byte[] Mettler(byte heard)
    {
        switch ((char)heard)
        {
            case 'W' or 'H': return ScaleFrames.Mettler(scale.Pan, protocol == "mettler-8217-lb");
            case 'Z': scale.SetZero(); break;
            case 'T': scale.SetTare(); break;
            case 'C': scale.ClearTare(); break;
        }
        return [];
    }

    private byte[] Line(byte heard, char end, Func<string, byte[]> command)
    {
        if (heard != end)
        {
            if (_heard.Count < 64) _heard.Add(heard);
            return [];
        }

        var said = System.Text.Encoding.Latin1.GetString([.. _heard]).Trim();
        _heard.Clear();
        return command(said);
    }

    private byte[] NciCommand(string said)
    {
        if (said == "Z") scale.SetZero();
        return said is "W" or "S" or "Z" ? ScaleFrames.Nci(scale.Pan) : "\n?\r\u0003"u8.ToArray();
    }

    private byte[] SicsCommand(string said)
    {
        switch (said)
        {
            case "SI" or "S": return ScaleFrames.Sics(scale.Pan);
            case "Z": scale.SetZero(); return "Z A\r\n"u8.ToArray();
            case "T": scale.SetTare(); return "T S      0.000 kg\r\n"u8.ToArray();
            case "TAC": scale.ClearTare(); return "TAC A\r\n"u8.ToArray();
            default: return "ES\r\n"u8.ToArray();
        }
    }

    private byte[] Cas(byte heard)
    {
        if (heard == 0x05) return [0x06];
        if (heard == 0x11) return ScaleFrames.Cas(scale.Pan);
        if (heard != '\t') // <ZK> and <TK>, each ending with a tab
        {
            if (_heard.Count < 8) _heard.Add(heard);
            return [];
        }

        if (_heard is [(byte)'<', (byte)'Z', ..]) scale.SetZero();
        if (_heard is [(byte)'<', (byte)'T', ..]) scale.SetTare();
        _heard.Clear();
        return [];
    }

    // The frame comes back from the till; only the right one is confirmed.
    private byte[] Avery(byte heard)
    {
        if (_heard.Count == 0 && heard == 0x05) return scale.Pan.Moving ? [0x15] : [0x06];
        if (_heard.Count == 0 && heard == 0x11) return ScaleFrames.Avery(scale.Pan);
        if (_heard.Count > 0 || heard == 0x02) _heard.Add(heard);
        if (_heard.Count < 9) return [];
        var same = _heard.SequenceEqual(ScaleFrames.Avery(scale.Pan));
        _heard.Clear();
        return [same ? (byte)0x0D : (byte)0x06];
    }
}
