package dev.fumidai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Without a verb there is nothing to do. */
@Command(
        name = "fumidai",
        mixinStandardHelpOptions = true,
        versionProvider = FumidaiCommand.Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        description = "Which way into a private EC2 instance? Ranked, reasoned, offline.",
        footer = {"", "Exit codes: 0 answered, whatever the verdicts; 2 wrong usage or unusable input."})
final class FumidaiCommand implements Runnable {
    @Override
    public void run() {
        throw new UsageException("no-verb");
    }

    /** The version that Maven wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        private static final String WRITTEN = "/META-INF/maven/dev.fumidai/fumidai-example-cli/pom.properties";

        @Override
        public String[] getVersion() throws IOException {
            Properties written = new Properties();
            try (InputStream in = FumidaiCommand.class.getResourceAsStream(WRITTEN)) {
                if (in != null) {
                    written.load(in);
                }
            }
            return new String[] {"fumidai " + written.getProperty("version", "(not from a jar)")};
        }
    }
}
