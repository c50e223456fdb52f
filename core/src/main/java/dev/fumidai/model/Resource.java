package dev.fumidai.model;

/** Something of AWS that a snapshot holds under an id. Ids are unique among the resources of one type. */
public interface Resource {
    /** AWS's id; the name where AWS has no id; the scope's text for what exists once per account and Region. */
    String id();
}
