package dev.fumidai.plan.emulation;

/** AWS would refuse the call. */
public final class RefusedCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code the error code of AWS's answer */
    RefusedCallException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The error code that AWS answers with: {@code RouteAlreadyExists}. */
    public String code() {
        return code;
    }
}
