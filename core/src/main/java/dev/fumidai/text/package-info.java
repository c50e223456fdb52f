/** Views of a report: text, Markdown and JSON, in English and Japanese, and the words they are made of. */
@NullMarked
package dev.fumidai.text;

import org.jspecify.annotations.NullMarked;
