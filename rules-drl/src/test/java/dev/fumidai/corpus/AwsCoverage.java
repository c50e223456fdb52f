package dev.fumidai.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fumidai.finding.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code docs/coverage-aws.md}: under each tool of AWS's its source, and a table of its checks. */
final class AwsCoverage {
    private static final Path PAGE = Path.of("..", "docs", "coverage-aws.md");
    private static final Pattern ANSWER = Pattern.compile(
            "`([A-Z0-9]{4}-[A-Z][0-9]{2}\\.[a-z0-9-]+)`(?: for ([a-z0-9]+))?(?: \\((unknown|satisfied)\\))?");

    private AwsCoverage() {}

    /**
     * A case that answers where AWS's tool reports its finding.
     *
     * @param words the rule's id and the case
     * @param subject the service it is about; {@code null} where the rule has no subject or any will do
     */
    record Answer(String words, @Nullable String subject, Status status) {}

    /**
     * A line of a table.
     *
     * @param tool AWS's tool, by the heading
     * @param mark what stands in place of answers; empty where there are some
     */
    record Line(String tool, String check, List<Answer> answers, String mark, String remark) {
        @Override
        public String toString() {
            return tool + ": " + check;
        }
    }

    /** The lines of all tables, in their order. */
    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        sections()
                .forEach((tool, text) -> text.stream()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| AWS's check |"))
                        .map(line -> parse(tool, line))
                        .forEach(lines::add));
        return lines;
    }

    /** The addresses of the pages that list the checks, by tool. */
    static Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        sections()
                .forEach((tool, text) -> sources.put(
                        tool,
                        text.stream()
                                .filter(line -> line.startsWith("Source: <"))
                                .map(line -> line.substring("Source: <".length(), line.length() - 1))
                                .toList()));
        return sources;
    }

    /** What has to be on the page: the checks by tool, as AWS lists them. */
    static Map<String, List<String>> checks() throws IOException {
        try (var list = AwsCoverage.class.getResourceAsStream("aws-checks.txt")) {
            String text = new String(Objects.requireNonNull(list).readAllBytes(), UTF_8);
            Map<String, List<String>> checks = split(text.lines());
            checks.values().forEach(names -> names.removeIf(String::isBlank));
            return checks;
        }
    }

    private static Map<String, List<String>> sections() {
        try (Stream<String> text = Files.lines(PAGE, UTF_8)) {
            return split(text);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + PAGE + ".\nMaybe the test does not run in its module.", e);
        }
    }

    /** What stands under each heading; what stands before the first is left out. */
    private static Map<String, List<String>> split(Stream<String> text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text.toList()) {
            if (line.startsWith("## ")) {
                section = new ArrayList<>();
                sections.put(line.substring(3), section);
            } else {
                section.add(line);
            }
        }
        return sections;
    }

    private static Line parse(String tool, String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("Not a line of three cells: " + line);
        }
        String ours = cells[2].strip();
        List<Answer> answers =
                ANSWER.matcher(ours).results().map(AwsCoverage::answer).toList();
        // What the pattern leaves over is a mark, or a slip of the pen that must not pass for an answer.
        String mark = ANSWER.matcher(ours).replaceAll("").replaceAll("^(, )+$", "");
        return new Line(tool, cells[1].strip(), answers, mark, cells[3].strip());
    }

    private static Answer answer(MatchResult found) {
        Status status = switch (Objects.requireNonNullElse(found.group(3), "")) {
            case "unknown" -> Status.UNKNOWN;
            case "satisfied" -> Status.SATISFIED;
            default -> Status.UNSATISFIED;
        };
        return new Answer(found.group(1), found.group(2), status);
    }
}
