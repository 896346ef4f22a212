namespace Monolith.Data;

public static class KernelErrors
{
    public static readonly Error IdReused =
        Error.Conflict("request.id-reused", "This id was used before for something else. Make a new id for a new request.");

    public static readonly Error Changed =
        Error.Conflict("concurrency.changed", "Somebody else changed this meanwhile. Load it again and repeat your change.");

    /// <summary>Nothing of the request was kept; the same again, under the same id, is safe.</summary>
    public static readonly Error Busy = Error.Unavailable("server.busy",
            "Another program holds the shop's database, and nothing was kept. The same again in a few seconds is safe. If it goes on: "
            + "end the program that has the database open, such as a copy or a backup of another's.")
        .With(Error.RetryAfter, 5);

    /// <inheritdoc cref="Busy"/>
    public static readonly Error DiskFull = Error.Unavailable("server.disk-full",
            "The server's disk is full, and nothing was kept. Make room on it, then do the same again; that is safe.")
        .With(Error.RetryAfter, 60);

    /// <inheritdoc cref="Busy"/>
    public static readonly Error NoDatabase = Error.Unavailable("server.no-database",
            "The database server doesn't answer, and nothing was kept. See that it runs and can be reached; the same again is safe.")
        .With(Error.RetryAfter, 10);}
