using Monolith.Drivers.Testing;

namespace Monolith.Drivers.Scales.Tests;

/// <summary>What every scale driver must do, in every language that this one speaks.</summary>
public sealed class Mettler8217Tests() : ScaleConformance("scales", "mettler-8217", ("protocol", "mettler-8217"));

public sealed class Mettler8217PoundsTests() : ScaleConformance("scales", "mettler-8217-lb", ("protocol", "mettler-8217-lb"));

public sealed class NciEcrTests() : ScaleConformance("scales", "nci-ecr", ("protocol", "nci-ecr"));

public sealed class ToledoContinuousTests() : ScaleConformance("scales", "toledo-continuous", ("protocol", "toledo-continuous"));

public sealed class ToledoChecksumTests() : ScaleConformance("scales", "toledo-continuous-checksum",
    ("protocol", "toledo-continuous-checksum"));

public sealed class MtSicsTests() : ScaleConformance("scales", "mt-sics", ("protocol", "mt-sics"));

public sealed class CasTests() : ScaleConformance("scales", "cas", ("protocol", "cas"));

public sealed class Cas22Tests() : ScaleConformance("scales", "cas-22", ("protocol", "cas-22"));

public sealed class AveryBerkelTests() : ScaleConformance("scales", "avery-berkel", ("protocol", "avery-berkel"));
