package dev.fumidai.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of GitHub-flavoured Markdown. */
final class MarkdownPage implements Page {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]|~]");

    private final StringBuilder text = new StringBuilder();
    private String indent = "";
    private boolean inList;

    @Override
    public void title(String title) {
        block("# " + escape(title));
    }

    @Override
    public void chapter(String title) {
        block("## " + escape(title));
    }

    @Override
    public void section(String title) {
        block("### " + escape(title));
    }

    @Override
    public void paragraph(String paragraph) {
        block(harmlessStart(escape(paragraph)));
    }

    @Override
    public void item(String item) {
        listed("- ", item);
    }

    @Override
    public void step(int number, String step) {
        listed(number + ". ", step);
    }

    @Override
    public void note(String note) {
        text.append('\n').append(indent).append(harmlessStart(escape(note))).append('\n');
    }

    @Override
    public void commands(List<String> commands) {
        List<String> lines = commands.stream()
                .flatMap(command -> Plain.lines(command).stream())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        String fence = fence(lines);
        text.append('\n').append(indent).append(fence).append("sh\n");
        lines.forEach(line -> text.append(indent).append(line).append('\n'));
        text.append(indent).append(fence).append('\n');
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        block(row(head));
        text.append("|").append(" --- |".repeat(head.size())).append('\n');
        rows.forEach(row -> text.append(row(row)).append('\n'));
    }

    @Override
    public String text() {
        return text.toString();
    }

    private void block(String block) {
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append(block).append('\n');
        indent = "";
        inList = false;
    }

    private void listed(String marker, String item) {
        if (!inList) {
            text.append('\n');
        }
        text.append(marker).append(harmlessStart(escape(item))).append('\n');
        indent = " ".repeat(marker.length());
        inList = true;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownPage::escape).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Longer than any run of backticks inside, so that no command can close it. */
    private static String fence(List<String> lines) {
        int longest = lines.stream()
                .flatMap(line -> Pattern.compile("`+").matcher(line).results())
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(3, longest + 1));
    }

    private static String escape(String plain) {
        String harmless =
                Plain.line(plain).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return MARKUP.matcher(harmless).replaceAll("\\\\$0");
    }

    /** What would start a heading, a list or a rule of its own at the start of a line. */
    private static String harmlessStart(String escaped) {
        String text = escaped.stripLeading();
        if (text.matches("[#+=-].*")) {
            return "\\" + text;
        }
        return text.replaceFirst("^([0-9]{1,9})([.)])(?=\\s|$)", "$1\\\\$2");
    }
}
