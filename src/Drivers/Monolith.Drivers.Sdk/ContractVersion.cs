namespace Monolith.Drivers.Sdk;

/// <summary>The version of the driver contract in this assembly, as major.minor.</summary>
/// <remarks>
/// The minor number grows when optional interfaces or members are added: a driver built for a lower minor keeps working.
/// The major number grows when something a driver relies on changes: a driver for another major is refused.
/// </remarks>
public static class ContractVersion
{
    /// <summary>The contract the running Host speaks.</summary>
    public static Version Current { get; } = new(1, 0);

    /// <summary>Whether a driver asking for <paramref name="min"/>..<paramref name="max"/> can run on <see cref="Current"/>.</summary>
    public static ContractFit Fit(Version min, Version max) =>
        min > Current ? ContractFit.DriverTooNew
        : max.Major < Current.Major ? ContractFit.DriverTooOld
        : ContractFit.Fits;
}

/// <summary>The answer of <see cref="ContractVersion.Fit"/>.</summary>
public enum ContractFit
{
    /// <summary>The driver can run.</summary>
    Fits,

    /// <summary>The driver needs a newer contract than the Host has.</summary>
    DriverTooNew,

    /// <summary>The driver was built for an older major contract.</summary>
    DriverTooOld,
}
