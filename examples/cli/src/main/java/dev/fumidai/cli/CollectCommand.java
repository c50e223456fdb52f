package dev.fumidai.cli;

import dev.fumidai.cli.collect.CollectPolicy;
import dev.fumidai.cli.collect.CollectScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how to gather a snapshot; it calls nothing itself. */
@Command(name = "collect", description = "Prints a read-only bash script that collects a snapshot with the AWS CLI.")
final class CollectCommand implements Runnable {
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}");
    private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-z]{1,32}");

    private final Console console;

    @Option(names = "--region", paramLabel = "REGION", description = "The Region to collect, like ap-northeast-1.")
    private @Nullable String region;

    @Option(names = "--profile", paramLabel = "NAME", description = "The AWS CLI's profile.")
    private @Nullable String profile;

    @Option(
            names = "--instance-id",
            paramLabel = "ID",
            description = "Look at the Session Manager connection of this instance only; repeatable.")
    private List<String> instances = new ArrayList<>();

    @Option(names = "--policy", description = "Print the minimal IAM policy of the script instead.")
    private boolean policy;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    CollectCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        language.language();
        if (policy) {
            console.answer(CollectPolicy.text());
            return;
        }
        if (region == null) {
            throw new UsageException("argument-missing", "--region REGION", "fumidai collect");
        }
        if (!REGION.matcher(region).matches()) {
            throw new UsageException("region-wrong", region);
        }
        for (String instance : instances) {
            if (!INSTANCE.matcher(instance).matches()) {
                throw new UsageException("instance-wrong", instance);
            }
        }
        console.answer(new CollectScript(region, profile, instances).text());
    }
}
