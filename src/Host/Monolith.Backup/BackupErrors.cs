using Monolith.SharedKernel;

namespace Monolith.Backup;

public static class BackupErrors
{
    public static readonly Error KeyMalformed = Error.Invalid(
        "backup.key-malformed",
        "That is no key of a recovery sheet: 14 groups of four characters, of which the last proves the others. "
        + "Look for a mistyped one.").At("key");

    public static readonly Error NoKey = Error.Conflict(
        "backup.no-key", "There is no key for backups yet. Make one on the page Backups, or by 'backup key', "
        + "and keep its sheet away from this machine.");

    public static readonly Error KeyThere = Error.Conflict(
        "backup.key-there", "There is a key already. Older backups keep needing it, "
        + "so a new one is only made when you say so ('--replace').");

    public static Error WrongKey(string wanted) => Error.Invalid(
        "backup.wrong-key", $"This backup was locked with another key: take the sheet with the fingerprint {wanted}.").With("key", wanted);

    public static Error NoBackup(string file) => Error.Invalid("backup.not-a-backup", $"{file} isn't a backup of this program.")
        .With("file", file);

    public static Error Newer(int format) => Error.Invalid(
        "backup.newer-format", $"This backup has form {format}, of a newer version of the program. Restore it with that version.")
            .With("format", format);

    public static Error Damaged(string what) => Error.Invalid(
        "backup.damaged", $"The backup is damaged: {what}. Take another copy of it, or an older one.").With("what", what);

    public static Error FolderNotEmpty(string folder) => Error.Conflict(
        "backup.folder-not-empty", $"{folder} isn't empty. A restore makes a folder of its own and overwrites nothing.")
            .With("folder", folder);

    public static Error NoRoom(string folder, long wanted) => Error.Unavailable(
        "backup.no-room", $"{folder} has too little room: {wanted / (1024 * 1024) + 1:N0} MiB are wanted.").With("folder", folder)
            .With("mib", wanted / (1024 * 1024) + 1);

    public static Error Folder(string folder, string why) => Error.Invalid(
        "backup.folder-unusable", $"{folder} can't be written: {why}").With("folder", folder).With("why", why).At("folder");
}
