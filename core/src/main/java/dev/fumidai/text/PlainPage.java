package dev.fumidai.text;

import java.util.List;

/** A page for a terminal: indentation instead of columns, so that wide letters cannot shift anything. */
final class PlainPage implements Page {
    private static final String SECTION = "  ";
    private static final String ITEM = "    ";

    private final StringBuilder text = new StringBuilder();
    private String indent = "";
    private String commandIndent = "";

    @Override
    public void title(String title) {
        line("", title);
        startAt("");
    }

    @Override
    public void chapter(String title) {
        text.append('\n');
        line("", title);
        startAt(SECTION);
    }

    @Override
    public void section(String title) {
        line(SECTION, title);
        startAt(ITEM);
    }

    @Override
    public void paragraph(String paragraph) {
        line(indent, paragraph);
    }

    @Override
    public void item(String item) {
        line(indent, "- " + item);
        commandIndent = indent + ITEM;
    }

    @Override
    public void step(int number, String step) {
        line(indent, number + ". " + step);
        commandIndent = indent + ITEM;
    }

    @Override
    public void note(String note) {
        line(indent + SECTION, note);
    }

    @Override
    public void commands(List<String> commands) {
        for (String command : commands) {
            Plain.lines(command).forEach(line -> line(commandIndent, line));
        }
    }

    /** One line for each row: the cells of the first two columns need no heading. */
    @Override
    public void table(List<String> head, List<List<String>> rows) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(row.get(0)).append(". ").append(row.get(1));
            for (int column = 2; column < row.size(); column++) {
                line.append(" / ").append(head.get(column)).append(": ").append(row.get(column));
            }
            line(indent, line.toString());
        }
    }

    @Override
    public String text() {
        return text.toString();
    }

    private void startAt(String start) {
        indent = start;
        commandIndent = start;
    }

    private void line(String before, String line) {
        text.append(before).append(Plain.line(line)).append('\n');
    }
}
