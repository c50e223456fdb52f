package dev.fumidai.snapshot;

import dev.fumidai.model.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One answer of AWS.
 *
 * @param file its path below the snapshot's folder, with {@code /}
 * @param kind what it answers
 * @param body the answer, without a recorder's wrapper
 * @param pointer where the body stands in the file: empty, or {@code /data}
 */
record Document(String file, Kind kind, ObjectNode body, String pointer) {
    /** The folders from the snapshot's folder down to the file. */
    List<String> folders() {
        return folders(file);
    }

    static List<String> folders(String file) {
        List<String> parts = List.of(file.split("/", -1));
        return parts.subList(0, parts.size() - 1);
    }

    /** The file's name without folders and {@code .json}. */
    static String baseName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    }

    /**
     * What the file name says after the operation: {@code role} in {@code list-role-policies.role.json}. Of the id
     * {@code /hostedzone/Z1}, a file system makes two folders and a name.
     */
    @Nullable
    String argument() {
        String prefix = kind.operation() + ".";
        String name = baseName(file.replace(prefix + HostedZoneLists.ID_PREFIX, prefix));
        return name.startsWith(prefix) && name.length() > prefix.length() ? name.substring(prefix.length()) : null;
    }

    /** The id in the file name, where ids hold no dot: what follows a further dot numbers the page. */
    @Nullable
    String argumentId() {
        String argument = argument();
        return argument == null ? null : argument.split("\\.", 2)[0];
    }

    /** A file holds one answer of a kind; comparing whole trees would be slow. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document document && file.equals(document.file) && kind == document.kind;
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + kind.hashCode();
    }
}
