package dev.fumidai.cli;

import dev.fumidai.AccessQuestion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The days of options: those that the rules know. */
final class Days {
    private Days() {}

    /** @throws UsageException if the text is not a day, or one before the rules begin */
    static LocalDate parse(String option, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new UsageException("day-wrong", option, text);
        }
        if (day.isBefore(AccessQuestion.EARLIEST)) {
            throw new UsageException("day-too-early", option, text, AccessQuestion.EARLIEST);
        }
        return day;
    }
}
