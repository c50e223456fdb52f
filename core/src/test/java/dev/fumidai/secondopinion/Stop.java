package dev.fumidai.secondopinion;

import dev.fumidai.network.ExplanationCode;

/** A packet goes no further. An exception, so that the way of a packet can be written down as a plain sequence. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExplanationCode code;
    private final String resource;

    Stop(ExplanationCode code, String resource) {
        super(code + " " + resource, null, false, false);
        this.code = code;
        this.resource = resource;
    }

    ExplanationCode code() {
        return code;
    }

    String resource() {
        return resource;
    }
}
