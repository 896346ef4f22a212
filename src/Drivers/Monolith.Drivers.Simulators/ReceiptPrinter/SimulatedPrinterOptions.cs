using System.Collections.Immutable;

namespace Monolith.Drivers.Simulators;

/// <summary>What kind of printer is simulated.</summary>
public sealed record SimulatedPrinterOptions
{
    /// <summary>TCP port on the loopback address; 0 lets the system choose.</summary>
    public int Port { get; init; }

    /// <summary>Characters in a line; a longer line wraps, as it would on paper.</summary>
    public int Columns { get; init; } = 48;

    /// <summary>Windows code page of the East Asian font: 54936 GB18030, 936 GBK, 950 Big5; 0 for none.</summary>
    public int EastAsianCodePage { get; init; } = 54936;

    /// <summary>Whether it starts in Chinese mode, as mainland models do.</summary>
    public bool StartsInChinese { get; init; } = true;

    /// <summary>ESC t numbers and the Windows code pages behind them.</summary>
    public ImmutableDictionary<byte, int> CodePages { get; init; } = ImmutableDictionary.CreateRange(new Dictionary<byte, int>
    {
        [0] = 437, [2] = 850, [3] = 860, [4] = 863, [5] = 865, [13] = 857, [14] = 737, [16] = 1252, [17] = 866, [18] = 852, [19] = 858,
        [34] = 855, [36] = 862, [45] = 1250, [46] = 1251, [47] = 1253, [48] = 1254, [49] = 1255, [50] = 1256, [51] = 1257, [52] = 1258,
    });

    /// <summary>How many receipts it remembers; the oldest go first.</summary>
    public int KeepReceipts { get; init; } = 100;

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
