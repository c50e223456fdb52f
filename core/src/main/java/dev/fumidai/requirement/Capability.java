package dev.fumidai.requirement;

/** What a session must be good for. */
public enum Capability {
    /** An interactive shell. */
    SHELL,
    /** The SSH protocol, for tools that speak it. */
    SSH,
    /** Remote Desktop. */
    RDP,
    /** A port of the instance on the operator's machine. */
    PORT_FORWARDING,
    /** Copying files to and from the instance. */
    FILE_COPY
}
