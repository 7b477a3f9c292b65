using ChasPravdy.Contracts;
using ChasPravdy.Desk.FrontDoor;
using ChasPravdy.Desk.Pages;
using Xunit;

namespace ChasPravdy.Tests.Unit.Desk;

public class DoorTests
{
    [Theory]
    [InlineData("/api/articles", "Drafting")]
    [InlineData("/api/articles/{id}/approval", "Drafting")]
    [InlineData("/api/memory", "Translation")]
    [InlineData("/api/webhooks/{id}/resend", "Publishing")]
    [InlineData("/api/events", "History")]
    [InlineData("/log/checkpoint", "History")]
    public void Every_path_leads_to_one_service(string path, string service) =>
        Assert.Equal(service, Assert.Single(Door.All, door => door.LeadsTo(path)).Name);

    [Theory]
    [InlineData("/api/articlesX")]
    [InlineData("/api")]
    [InlineData("/login")]
    public void Other_paths_lead_nowhere(string path) => Assert.DoesNotContain(Door.All, door => door.LeadsTo(path));

    [Fact]
    public void The_front_page_has_words_in_all_six_languages() => Assert.Equal(Languages.All, Words.All.Keys);
}
