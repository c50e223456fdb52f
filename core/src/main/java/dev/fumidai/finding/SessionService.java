package dev.fumidai.finding;

/** A service of AWS that carries sessions, beside what an account owns. Words: {@code session-service.NAME}. */
public enum SessionService {
    /** AWS Systems Manager: Session Manager and the agent's channels to it. */
    SYSTEMS_MANAGER,
    /** EC2 Instance Connect: the tunnels of its endpoints. */
    EC2_INSTANCE_CONNECT,
    /** The EC2 serial console. */
    EC2_SERIAL_CONSOLE
}
