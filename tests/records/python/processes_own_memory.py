import multiprocessing
import time

counter = 0
seen = []

def work(number):
    global counter
    counter += 1
    seen.append(number)
    print("child", number, counter, seen)
    time.sleep(number / 10)
    print("child", number, "ends")

if __name__ == "__main__":
    processes = [multiprocessing.Process(target=work, args=(number,)) for number in (3, 1)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(counter, seen, [process.exitcode for process in processes])
