namespace Monolith.Administration.Users;

internal static class UserMapping
{
    public static UserInfo ToInfo(this User user, bool locked) => new(
        user.Id, user.UserName, user.DisplayName, user.RoleList, user.PasswordHash is not null, user.PinHash is not null, user.Active,
        locked, user.Language, user.CreatedAt, user.Version);
}
