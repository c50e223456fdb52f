package dev.fumidai.policy;

import org.jspecify.annotations.Nullable;

/**
 * A field that was looked at, for the evidence.
 *
 * @param resource the id or name of the resource
 * @param field as AWS prints it: {@code IamInstanceProfile.Arn}
 * @param value {@code null} where the snapshot does not say or AWS says "none"
 */
public record PolicyObservation(
        String resource, String field, @Nullable String value) {}
