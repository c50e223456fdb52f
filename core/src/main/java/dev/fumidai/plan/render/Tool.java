package dev.fumidai.plan.render;

import dev.fumidai.finding.Command;
import java.util.Optional;

/** What a tool calls things: resources, and how one speaks of another. */
interface Tool {
    /** What writes an operation of the AWS CLI into a document; empty where no document can say it. */
    Optional<Mapping> mapping(String operation);

    /** Whether the words of a command are no more than words to the tool. */
    boolean takes(Command command);

    /** A name in the tool's style, from words with {@code _} or {@code -} between them. */
    String name(String words);

    /** What stands for an attribute of a resource; for the resource itself where the attribute is empty. */
    Value reference(PlannedResource resource, String attribute);

    /** What stands for what only the operator knows. */
    Value parameter(String name);
}
