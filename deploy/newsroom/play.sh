# The sample articles, and measuring: clients of a newsroom that is up.

play_demo() {
  build_once
  NEWSROOM_URL=$desk_url NEWSROOM_IDENTITY=$identity_url NEWSROOM_SITE=$site_url exec dotnet "$root/deploy/demo/bin/Release/net10.0/Demo.dll" "$@"
}
