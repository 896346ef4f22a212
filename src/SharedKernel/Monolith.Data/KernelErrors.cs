namespace Monolith.Data;

public static class KernelErrors
{
    public static readonly Error IdReused =
        Error.Conflict("request.id-reused", "This id was used before for something else. Make a new id for a new request.");

    public static readonly Error Changed =
        Error.Conflict("concurrency.changed", "Somebody else changed this meanwhile. Load it again and repeat your change.");
}
