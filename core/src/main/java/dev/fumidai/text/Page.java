package dev.fumidai.text;

import java.util.List;

/**
 * A page that is written from top to bottom. Every text is taken as plain text, whoever wrote it: a page lets no line
 * break, control character or markup of a text through. Not thread-safe.
 */
interface Page {
    void title(String text);

    void chapter(String text);

    void section(String text);

    void paragraph(String text);

    void item(String text);

    /** An item with its number. */
    void step(int number, String text);

    /** What belongs to the item or step before. */
    void note(String text);

    /** Commands to copy, which belong to whatever was written before. */
    void commands(List<String> commands);

    /** A table whose first column numbers the rows and whose second names them. */
    void table(List<String> head, List<List<String>> rows);

    /** What has been written, with a final newline. */
    String text();
}
