namespace Monolith.Drivers.Simulators;

/// <summary>The state of the mechanics: paper, cover, and how they answer when asked.</summary>
internal sealed class PrinterTroubles
{
    private readonly Lock _sync = new();
    private bool _paperOut, _paperNearEnd, _coverOpen, _silent, _noisy;
    private int? _linesLeft;
    private TimeSpan _timePerLine;

    public bool PaperOut { get { lock (_sync) return _paperOut; } set { lock (_sync) _paperOut = value; } }

    public bool PaperNearEnd { get { lock (_sync) return _paperNearEnd; } set { lock (_sync) _paperNearEnd = value; } }

    public bool CoverOpen { get { lock (_sync) return _coverOpen; } set { lock (_sync) _coverOpen = value; } }

    public bool Silent { get { lock (_sync) return _silent; } set { lock (_sync) _silent = value; } }

    public bool Noisy { get { lock (_sync) return _noisy; } set { lock (_sync) _noisy = value; } }

    public int? LinesLeft { get { lock (_sync) return _linesLeft; } set { lock (_sync) _linesLeft = value; } }

    public TimeSpan TimePerLine { get { lock (_sync) return _timePerLine; } set { lock (_sync) _timePerLine = value; } }

    public bool Stopped { get { lock (_sync) return _paperOut || _coverOpen; } }

    public void LinePrinted()
    {
        lock (_sync)
            if (_linesLeft is { } left && (_linesLeft = left - 1) <= 0) (_paperOut, _linesLeft) = (true, null);
    }

    /// <summary>The answer to DLE EOT n, fixed bits included.</summary>
    public byte RealTime(byte n)
    {
        lock (_sync)
            return (byte)(0x12 | n switch
            {
                1 => _paperOut || _coverOpen ? 0x08 : 0,
                2 => (_coverOpen ? 0x04 : 0) | (_paperOut ? 0x20 : 0),
                4 => (_paperNearEnd || _paperOut ? 0x0C : 0) | (_paperOut ? 0x60 : 0),
                _ => 0,
            });
    }

    /// <summary>The answer to GS r 1.</summary>
    public byte PaperSensor()
    {
        lock (_sync) return (byte)((_paperNearEnd || _paperOut ? 0x03 : 0) | (_paperOut ? 0x0C : 0));
    }
}
