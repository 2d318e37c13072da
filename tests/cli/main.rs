//! The program as a script sees it: what goes in, what comes out, how it ends. One file or folder a command; `schema`
//! and `project` hold what is written against what is promised.

mod compare;
mod compare_html;
mod edit;
mod export;
mod gallery;
mod harness;
mod help;
mod html;
mod input;
mod interview;
mod list;
mod manual;
mod model;
mod new;
mod overwrite;
mod plan;
mod portfolio;
mod project;
mod readme;
mod report;
mod schema;
mod score;
mod show;
mod sql;
mod tiny;
mod volunteers;
