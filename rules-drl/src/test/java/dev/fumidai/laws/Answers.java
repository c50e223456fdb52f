package dev.fumidai.laws;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the answers of one scene. JSON is written with single quotes. */
final class Answers {
    static final String ACCOUNT = "111122223333";

    private final Scene scene;
    private final SortedMap<String, String> documents = new TreeMap<>();

    Answers(Scene scene) {
        this.scene = scene;
    }

    Scene scene() {
        return scene;
    }

    SortedMap<String, String> documents() {
        return documents;
    }

    /** An answer in the folder of its account and Region, where this scene has folders. */
    void add(String name, String json) {
        String folder = scene.is(Dimension.FOLDERS, "scoped") ? ACCOUNT + "/" + scene.region() + "/" : "";
        documents.put(folder + name + ".json", quoted(json));
    }

    /** An answer that is one list, perhaps without its last page. */
    void addList(String name, String key, List<String> elements, String page) {
        String next = scene.is(Dimension.PAGES, page) ? ",'NextToken':'more'" : "";
        add(name, "{'" + key + "':[" + String.join(",", elements) + "]" + next + "}");
    }

    void addList(String name, String key, List<String> elements) {
        addList(name, key, elements, "never");
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
