//! The program as a script sees it: what goes in, what comes out, how it ends. One file a command.

mod compare;
mod compare_html;
mod export;
mod gallery;
mod harness;
mod help;
mod html;
mod input;
mod interview;
mod manual;
mod model;
mod new;
mod overwrite;
mod portfolio;
mod readme;
mod report;
mod score;
mod show;
mod sql;
mod tiny;
mod volunteers;
