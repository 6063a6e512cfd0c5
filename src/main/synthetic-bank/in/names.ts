// Given names and surnames by region of India.
import { type NamePool, namesFrom, pool } from '../names'

const NAMES: Readonly<Record<string, NamePool>> = {
  karnataka: pool(
    'Ananya Bhavana Chaitra Deepika Gayathri Harini Kavana Lakshmi Manasa Nandini Pooja Rashmi Shilpa Sowmya Suma Vidya Spoorthi Ashwini Megha Ramya',
    'Abhishek Adarsh Chethan Darshan Girish Harsha Karthik Kiran Mahesh Manjunath Naveen Pradeep Prajwal Raghu Santosh Sharath Sudeep Vinay Yogesh Tejas',
    'Gowda Hegde Shetty Rao Bhat Kulkarni Patil Murthy Naik Kamath Acharya Pai Urs Desai Joshi Bangera Prabhu Kini',
  ),
  tamil: pool(
    'Abirami Anitha Deepa Divya Gomathi Janani Kalpana Kavitha Malathi Meenakshi Nithya Priya Revathi Sangeetha Sudha Vaishnavi Yamini Yazhini Thenmozhi Subha',
    'Aravind Arun Balaji Bharath Dinesh Ganesh Hariharan Karthikeyan Mohan Murali Muthu Prabhu Prakash Saravanan Senthil Sivakumar Suresh Vignesh Vijayan Anbu',
    'Iyer Iyengar Subramanian Krishnan Raman Natarajan Sundaram Murugan Pillai Chandran Ramasamy Venkatesan Selvam Balasubramanian Pandian Arumugam',
  ),
  kerala: pool(
    'Aishwarya Anjali Ansu Asha Bindu Devika Fathima Jisha Keerthana Lekha Maria Meera Neethu Parvathy Reshma Sneha Sreelakshmi Teena Amala Gopika',
    'Abin Ajith Akhil Anoop Basil Biju Faisal George Hari Jithin Joseph Manoj Nikhil Rahul Rajesh Sajith Shyam Thomas Vishnu Unni',
    'Nair Menon Varghese Kurian Thomas Mathew Pillai Namboothiri Kutty Jacob Cherian Rasheed Panicker Warrier Chacko Philip',
  ),
  telugu: pool(
    'Anusha Bhargavi Divya Haritha Jyothi Kavya Lavanya Madhavi Mounika Padma Prathyusha Sahithi Sirisha Sravani Swathi Tejaswini Usha Vasantha Keerthi Navya',
    'Aditya Bhaskar Chaitanya Charan Gopal Harish Krishna Lokesh Mahesh Nagarjun Pavan Phani Praveen Raghav Ramesh Sai Srinivas Sunil Varun Venkat',
    'Reddy Rao Naidu Chowdary Varma Sastry Goud Yadav Raju Prasad Murthy Kondapalli Vemuri Adapa Yerra Challa',
  ),
  west: pool(
    'Aarti Aditi Bhakti Gauri Hetal Isha Jagruti Komal Mansi Mrunal Neha Pallavi Prachi Rutuja Sayali Shweta Swara Tanvi Vaidehi Zeenat',
    'Akshay Amol Aniket Chirag Darshil Gaurav Hardik Jayesh Kaustubh Mandar Mihir Nilesh Omkar Parth Rohan Sagar Sameer Swapnil Tushar Yash',
    'Patel Shah Joshi Deshpande Kulkarni Pawar Jadhav More Shinde Mehta Desai Chavan Gokhale Bhosale Sawant Trivedi Parekh Fernandes Sheikh',
  ),
  north: pool(
    'Aanchal Archana Deepti Garima Harpreet Kajal Kiran Mamta Megha Nidhi Preeti Rachna Ritu Sakshi Shalini Simran Sonal Sunita Tanya Ruksana',
    'Abhinav Ajay Akash Amit Ankit Deepak Gurpreet Himanshu Manish Mohit Nitin Pankaj Rajat Rakesh Sandeep Shubham Sumit Vikas Vivek Yasir',
    'Sharma Verma Gupta Singh Yadav Mishra Tiwari Agarwal Saxena Chauhan Malhotra Arora Bhatia Pandey Srivastava Ansari Qureshi Rawat Chaudhary Gill',
  ),
  bengal: pool(
    'Ananya Arpita Debjani Ishita Jaya Koyel Madhumita Mitali Moumita Nandita Paramita Payel Rina Rituparna Sohini Sreya Sudeshna Susmita Tanushree Nasrin',
    'Abhijit Anirban Arnab Avik Debashis Dipankar Indranil Joydeep Kaushik Partha Prosenjit Rajib Sandip Saikat Shouvik Subrata Sujoy Tapas Tirtha Imtiaz',
    'Banerjee Chatterjee Mukherjee Das Dutta Ghosh Bose Sen Roy Saha Mondal Chakraborty Bhattacharya Mitra Pal Sarkar',
  ),
}

export const personName = namesFrom(NAMES)
