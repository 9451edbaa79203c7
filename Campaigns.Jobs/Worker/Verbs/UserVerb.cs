using System.CommandLine;
using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Users.Add;
using Campaigns.Jobs.Startup;
using Campaigns.Rules;

namespace Campaigns.Jobs.Worker.Verbs;

/// <summary><c>user add</c>: makes the first real user. The password is never an argument: other users of the machine can read those.</summary>
internal static class UserVerb
{
    private static readonly string RoleCodes = string.Join(',', Enum.GetValues<Role>().Select(EnumCode.Of));

    public static Command Build()
    {
        var name = new Option<string>("--name") { Description = Speech.Text("cli.user.name"), Required = true };
        var roles = new Option<string>("--roles") { Description = Speech.Text("cli.user.roles", ("roles", RoleCodes)), Required = true };
        var branch = new Option<string>("--branch") { Description = Speech.Text("cli.user.branch"), Required = true };
        var display = new Option<string?>("--display") { Description = Speech.Text("cli.user.display") };
        var add = new Command("add", Speech.Text("cli.user.add")) { name, roles, branch, display };
        add.SetAction((parsed, cancellationToken) => AddAsync(
            parsed.GetValue(WorkerCommands.Data), parsed.GetValue(name)!, parsed.GetValue(roles)!, parsed.GetValue(branch)!, parsed.GetValue(display),
            cancellationToken));
        return new Command("user", Speech.Text("cli.user")) { add };
    }

    private static async Task<int> AddAsync(
        string? data, string name, string roleList, string branch, string? display, CancellationToken cancellationToken)
    {
        var roles = new List<Role>();
        foreach (var code in roleList.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!EnumCode.TryParse<Role>(code, out var role))
                return ProgramStart.Say(Refusal.Invalid("role-unknown", ("role", code), ("roles", RoleCodes)), StartException.WrongConfiguration);
            roles.Add(role);
        }

        if (PasswordInput.Read() is not { Length: > 0 } password)
            return ProgramStart.Say(Refusal.Invalid("password-missing"), StartException.WrongConfiguration);
        await using var run = await VerbRun.OpenAsync(VerbRun.Options(data), DatabaseAccess.Write, cancellationToken);
        var result = await run.Get<AddUserUseCase>().ExecuteAsync(
            Actor.System, new AddUserCommand(name, display ?? name, password, roles, branch), cancellationToken);
        if (!result.IsSuccess)
            return Speech.Refuse(result.Refusal);
        Speech.Say("verb-user-added", ("user", result.Value.UserName));
        return StartException.Succeeded;
    }
}
