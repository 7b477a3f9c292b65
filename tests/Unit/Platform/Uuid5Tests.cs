using ChasPravdy.Platform;
using Xunit;

namespace ChasPravdy.Tests.Unit.Platform;

public sealed class Uuid5Tests
{
    [Fact]
    public void The_example_of_RFC_9562_comes_out() => Assert.Equal(
        Guid.Parse("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
        Uuid5.Of(Guid.Parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));
}
