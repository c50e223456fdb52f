package dev.fumidai.cli;

import dev.fumidai.AccessAdvisor;
import dev.fumidai.PathQuestion;
import dev.fumidai.model.AwsSnapshot;
import dev.fumidai.network.NetworkPath;
import dev.fumidai.text.PathJsonView;
import dev.fumidai.text.Words;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One TCP connection: every hop, there and back. */
@Command(name = "path", description = "Follows a TCP connection hop by hop.")
final class PathCommand implements Runnable {
    private final Console console;

    @Mixin
    private final SnapshotOptions options = new SnapshotOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "END",
            description = "i-…, eni-…, vpce-…, internet, an address or a block.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "END", description = "Likewise.")
    private String to = "";

    @Option(names = "--port", required = true, paramLabel = "PORT", description = "The TCP port, 1 to 65535.")
    private String port = "";

    @Mixin
    private final JsonOption format = new JsonOption();

    PathCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        boolean json = format.isJson();
        Locale locale = language.locale();
        int number = number();
        AwsSnapshot snapshot = options.read();

        AccessAdvisor advisor = AccessAdvisor.create();
        Words words = advisor.words(locale);
        NetworkPath path =
                advisor.path(PathQuestion.in(snapshot).from(from).to(to).onPort(number));
        Warnings.print(snapshot.warnings(), words, console);
        console.answer(json ? new PathJsonView().render(path) : advisor.explain(path, locale));
    }

    private int number() {
        if (!port.matches("[0-9]{1,5}")) {
            throw new UsageException("not-a-port", port);
        }
        return Integer.parseInt(port);
    }
}
