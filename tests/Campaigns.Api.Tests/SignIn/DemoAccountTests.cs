using Campaigns.Api.SignIn;
using Campaigns.Api.Tests.Support;
using Campaigns.Application.Actors;
using Campaigns.Application.SignIn;
using Campaigns.Application.SignIn.SignIn;
using Campaigns.Application.Users.Add;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Api.Tests.SignIn;

public sealed class DemoAccountTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://127.8.0.1:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("https://localhost:5001", true)]
    [InlineData("http://0.0.0.0:5000", false)]
    [InlineData("http://[::]:5000", false)]
    [InlineData("http://*:5000", false)]
    [InlineData("http://+:5000", false)]
    [InlineData("http://10.0.0.7:5000", false)]
    [InlineData("http://localhost.example:5000", false)]
    [InlineData("http://unix:/run/campaigns.sock", false)]
    public void IsLoopback_Address_TellsWhetherOthersCanReachIt(string address, bool loopback) => DemoAccess.IsLoopback(address).ShouldBe(loopback);

    [Fact]
    public async Task SignIn_DemoAccount_OnlyWhileNobodyElseCanReachTheService()
    {
        var addUser = host.Services.GetRequiredService<AddUserUseCase>();
        var command = new AddUserCommand("demo", "演示", "demo", [Role.Clerk], "65010101", Demo: true);
        (await addUser.ExecuteAsync(Actor.System, command, CancellationToken.None)).IsSuccess.ShouldBeTrue();
        var signIn = host.Services.GetRequiredService<SignInUseCase>();

        var here = await signIn.ExecuteAsync(new SignInCommand("demo", "demo", DemoAllowed: true), CancellationToken.None);
        var signedIn = here.Value.ShouldNotBeNull();
        var elsewhere = await signIn.ExecuteAsync(new SignInCommand("demo", "demo", DemoAllowed: false), CancellationToken.None);
        elsewhere.Refusal?.Code.ShouldBe("demo-account-refused");
        var guessed = await signIn.ExecuteAsync(new SignInCommand("demo", "guess", DemoAllowed: false), CancellationToken.None);
        guessed.Refusal?.Code.ShouldBe("sign-in-failed");

        var tickets = host.Services.GetRequiredService<TicketService>();
        (await tickets.FindAsync(signedIn.Actor.UserId, signedIn.SecurityStamp, demoAllowed: true, CancellationToken.None)).ShouldNotBeNull();
        (await tickets.FindAsync(signedIn.Actor.UserId, signedIn.SecurityStamp, demoAllowed: false, CancellationToken.None)).ShouldBeNull();
    }
}
